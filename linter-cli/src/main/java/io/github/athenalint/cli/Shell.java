package io.github.athenalint.cli;

import io.github.athenalint.cli.report.Palette;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What surrounds the program.
 *
 * @param in the standard input
 * @param out where the report goes, and nothing else
 * @param err where everything else goes
 * @param env the environment variables
 * @param folder the current folder
 * @param terminal whether {@code out} is a terminal
 */
record Shell(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> env,
    Path folder,
    boolean terminal) {

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

  /** Returns what a file is called in reports: with forward slashes, relative if it is below. */
  String name(Path path) {
    Path shown = path.startsWith(folder) ? folder.relativize(path) : path;
    String name = slashes(shown);
    return name.isEmpty() ? "." : name;
  }

  /** Returns a path with forward slashes. */
  static String slashes(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  /** Returns a variable, empty if it is not set. */
  String variable(String name) {
    return env.getOrDefault(name, "");
  }

  /** Returns the folder of the user, if the environment tells it. */
  Optional<Path> home() {
    return Stream.of("HOME", "USERPROFILE")
        .map(this::variable)
        .filter(home -> !home.isEmpty())
        .findFirst()
        .map(this::path);
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
    return new Palette(
        switch (wish) {
          case "always" -> true;
          case "never" -> false;
          default -> wantsColour();
        });
  }

  private boolean wantsColour() {
    if (!variable("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = variable("FORCE_COLOR");
    if (!force.isEmpty()) {
      return !force.equals("0");
    }
    return terminal && !variable("TERM").equals("dumb");
  }
}
