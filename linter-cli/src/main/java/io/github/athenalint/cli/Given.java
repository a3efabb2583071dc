package io.github.athenalint.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * What a command was given on the command line.
 *
 * @param command the full name of the command, such as {@code athena-lint live}
 * @param words what stands without an option
 * @param options what picocli has read; nothing if there is no option among the arguments
 */
record Given(String command, List<String> words, Optional<ParseResult> options) {

  /** Returns what picocli has read. */
  static Given of(ParseResult parsed) {
    List<String> words = parsed.matchedPositionalValue(0, List.of());
    return new Given(parsed.commandSpec().name(), words, Optional.of(parsed));
  }

  /** Tells whether an option was given. */
  boolean has(String option) {
    return options.isPresent() && options.get().hasMatchedOption(option);
  }

  /** Returns the value of an option. */
  Optional<String> value(String option) {
    return options.map(parsed -> parsed.matchedOptionValue(option, null));
  }

  /** Returns all values of an option that may be repeated. */
  List<String> values(String option) {
    return options.isPresent() ? options.get().matchedOptionValue(option, List.of()) : List.of();
  }
}
