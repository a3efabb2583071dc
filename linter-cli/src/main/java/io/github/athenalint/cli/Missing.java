package io.github.athenalint.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says what may be meant by a path that is not there. */
final class Missing {

  private Missing() {}

  /** Returns why a path does not exist, and what the user may have meant. */
  static String why(String given, Path path) {
    if (Files.isSymbolicLink(path)) {
      return "a link to what is not there";
    }
    if (Program.COMMANDS.contains(given)) {
      return "no such file or folder; a command goes first: `athena-lint " + given + "`";
    }
    Optional<String> near =
        given.matches("[a-z]{3,}") ? Nearest.to(given, Program.COMMANDS) : Optional.empty();
    return "no such file or folder"
        + near.map(word -> "; did you mean the command `" + word + "`?").orElse("");
  }
}
