package io.github.athenalint.cli;

import io.github.athenalint.cli.fix.SafeWrite;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.workspace.Disk;
import io.github.athenalint.workspace.Reason;
import io.github.athenalint.workspace.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the profile goes.
 *
 * @param file the file, or nothing for stdout
 * @param name what messages call it
 * @param shell what surrounds the program
 */
record Destination(Optional<Path> file, String name, Shell shell) {

  /**
   * Finds out where to write, before anybody is asked anything.
   *
   * @throws CannotRun if nothing can be written there
   */
  static Destination of(String output, Shell shell) throws CannotRun {
    if (output.equals("-")) {
      return new Destination(Optional.empty(), "profiles.yml", shell);
    }
    Path path;
    try {
      path = shell.path(output);
    } catch (InvalidPathException wrong) {
      throw new CannotRun("`--output` is no path");
    }
    String name = shell.name(path);
    if (Files.isDirectory(path)) {
      throw new CannotRun(name + " is a folder");
    }
    Path folder = path.resolveSibling(".").normalize();
    if (!Files.isDirectory(folder)) {
      throw new CannotRun(name + ": there is no folder " + shell.name(folder));
    }
    if (!Files.isWritable(Files.exists(path) ? path : folder)) {
      throw new CannotRun(name + ": permission denied");
    }
    return new Destination(Optional.of(path), name, shell);
  }

  boolean isStdout() {
    return file.isEmpty();
  }

  /** Returns what next steps call the file. */
  Optional<String> shown() {
    return file.map(path -> name);
  }

  /** Returns the folder, if dbt would not look there by itself. */
  Optional<String> folder() {
    return file.map(Path::getParent)
        .filter(parent -> !parent.equals(shell.folder()))
        .map(shell::name);
  }

  /** Returns what the file holds, nothing if there is none. */
  Optional<SourceText> read() throws CannotRun {
    if (file.isEmpty() || !Files.exists(file.get(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Input.OfFile(file.get(), name, true).read());
    } catch (IOException broken) {
      throw new CannotRun(name + ": " + Reason.of(broken));
    }
  }

  /** Returns the dbt_project.yml beside the file. */
  Optional<SourceText> project() {
    return file.flatMap(path -> new Surroundings(Disk.REAL, shell.env()).of(path).file());
  }

  /** Writes the whole text, or nothing. */
  void write(Optional<SourceText> before, String text) throws CannotRun {
    if (file.isEmpty()) {
      shell.out().print(text);
      return;
    }
    try {
      if (before.isPresent()) {
        SafeWrite.replace(file.get(), before.get().text(), text);
      } else {
        SafeWrite.create(file.get(), text);
      }
    } catch (IOException broken) {
      throw new CannotRun(name + ": " + Reason.of(broken) + "; nothing was written");
    }
  }
}
