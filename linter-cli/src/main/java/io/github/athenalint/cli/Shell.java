package io.github.athenalint.cli;

import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.workspace.DbtFiles;
import io.github.athenalint.workspace.Slashes;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds the program.
 *
 * @param in the standard input
 * @param out where the report goes, and nothing else
 * @param err where everything else goes
 * @param env the environment variables
 * @param folder the current folder
 * @param terminal whether {@code out} is a terminal
 * @param watched whether {@code err} is a terminal
 */
record Shell(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> env,
    Path folder,
    boolean terminal,
    boolean watched) {

  /** Checks that the folder is absolute. */
  Shell {
    if (!folder.isAbsolute()) {
      throw new IllegalArgumentException("not absolute: " + folder);
    }
    env = Map.copyOf(env);
  }

  /** Returns the path that the user calls {@code name}. */
  Path path(String name) {
    return folder.resolve(name).normalize();
  }

  /**
   * Returns the path that the user calls {@code name}.
   *
   * @throws CannotRun if no path can look like this
   */
  Path checkedPath(String name) throws CannotRun {
    try {
      return path(name);
    } catch (InvalidPathException wrong) {
      throw new CannotRun(name + ": no path can look like this");
    }
  }

  /** Returns what a file is called in reports: with forward slashes, relative if it is below. */
  String name(Path path) {
    Path shown = path.startsWith(folder) ? folder.relativize(path) : path;
    String name = Slashes.of(shown);
    return name.isEmpty() ? "." : name;
  }

  /** Returns a variable, empty if it is not set. */
  String variable(String name) {
    return env.getOrDefault(name, "");
  }

  /** Returns the folder of the user, if the environment tells it. */
  Optional<Path> home() {
    return DbtFiles.home(env).map(folder::resolve).map(Path::normalize);
  }

  /** Says something that is not part of the report. */
  void say(String line) {
    err.print(line + "\n");
  }

  /**
   * Returns the colours to use.
   *
   * @param wish {@code auto}, {@code always} or {@code never}
   */
  Palette palette(String wish) {
    boolean colourful =
        switch (wish) {
          case "always" -> true;
          case "never" -> false;
          default -> wantsColour();
        };
    return colourful && terminal && Hyperlinks.areKnown(env)
        ? Palette.LINKED
        : new Palette(colourful);
  }

  private boolean wantsColour() {
    if (!variable("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = variable("FORCE_COLOR");
    if (!force.isEmpty()) {
      return !force.equals("0");
    }
    if (!variable("CLICOLOR_FORCE").isEmpty() && !variable("CLICOLOR_FORCE").equals("0")) {
      return true;
    }
    return terminal && !variable("CLICOLOR").equals("0") && !variable("TERM").equals("dumb");
  }
}
