package io.github.athenalint.cli;

import io.github.athenalint.lint.Report;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What became of one input. */
sealed interface Linted {

  /** From so many inputs on it pays to share them among the processors. */
  int MANY = 5;

  /**
   * It was linted.
   *
   * @param input the input
   * @param report what was found
   */
  record Done(Input input, Report report) implements Linted {}

  /**
   * It could not be read.
   *
   * @param why one line for the user
   */
  record Unreadable(String why) implements Linted {}

  /**
   * The linter is broken.
   *
   * @param name what the input is called
   * @param error what happened
   */
  record Broken(String name, Throwable error) implements Linted {}

  /** Lints all inputs and keeps their order. */
  static List<Linted> all(List<Input> inputs, Linting linter) {
    Stream<Input> stream = inputs.size() < MANY ? inputs.stream() : inputs.parallelStream();
    return stream.map(input -> one(input, linter)).toList();
  }

  private static Linted one(Input input, Linting linter) {
    try {
      return new Done(input, linter.lint(input.read(), input.project()));
    } catch (IOException broken) {
      return new Unreadable(input.name() + ": " + Reason.of(broken));
    } catch (RuntimeException | StackOverflowError broken) {
      return new Broken(input.name(), broken);
    }
  }
}
