package io.github.athenalint.cli;

import io.github.athenalint.cli.fix.SafeWrite;
import io.github.athenalint.workspace.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a command writes.
 *
 * @param path where it is
 * @param force whether it may be there already
 * @param shell who calls it how
 */
record NewFile(Path path, boolean force, Shell shell) {

  /** Finds where the result goes, and refuses before anything is read what cannot be written. */
  static Optional<NewFile> of(ConvertFlags flags, Input input, Shell shell) throws CannotRun {
    if (flags.output().isEmpty()) {
      return Optional.empty();
    }
    String given = flags.output().get();
    Path path = shell.checkedPath(given);
    if (Files.isDirectory(path)) {
      path = path.resolve(flags.request().route().fileName());
    } else if (given.isEmpty() || given.endsWith("/")) {
      throw new CannotRun(given + ": no such folder");
    }
    NewFile file = new NewFile(path, flags.force(), shell);
    if (Files.exists(path) && !flags.force()) {
      throw file.isThere();
    }
    if (input instanceof Input.OfFile read && isSame(read.path(), path)) {
      throw new CannotRun(shell.name(path) + " is what is converted: write to another file");
    }
    return Optional.of(file);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private CannotRun isThere() {
    return new CannotRun(shell.name(path) + " is there already; `--force` overwrites it");
  }

  /** Writes the file wholly or not at all. */
  void write(String text) throws CannotRun {
    try {
      if (force) {
        SafeWrite.write(path, text);
      } else {
        SafeWrite.create(path, text);
      }
    } catch (FileAlreadyExistsException raced) {
      throw isThere();
    } catch (IOException broken) {
      throw new CannotRun(shell.name(path) + ": cannot be written: " + Reason.of(broken));
    }
    shell.say("note: wrote " + shell.name(path));
  }
}
