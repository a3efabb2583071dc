package io.github.athenalint.cli.completion;

import java.util.List;

/** What may stand as the value of an option, or without one. */
public sealed interface Values {

  /** Anything. */
  Values FREE = new Words(List.of());

  /**
   * One of a few words.
   *
   * @param words the words
   */
  record Words(List<String> words) implements Values {}

  /**
   * Some of a few words, with commas between them.
   *
   * @param words the words
   */
  record Lists(List<String> words) implements Values {}

  /**
   * A name, and after a {@code =} one of a few words.
   *
   * @param names the names
   * @param words the words
   */
  record Pairs(List<String> names, List<String> words) implements Values {}

  /**
   * A word, and perhaps a {@code =} and a file.
   *
   * @param words the words
   */
  record Outputs(List<String> words) implements Values {}

  /** A file or a folder. */
  record Files() implements Values {}

  /** A folder. */
  record Folders() implements Values {}
}
