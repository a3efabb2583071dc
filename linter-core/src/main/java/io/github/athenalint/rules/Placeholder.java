package io.github.athenalint.rules;

import io.github.athenalint.text.Regex;
import java.util.Optional;
import java.util.regex.Matcher;

/** Tells text that waits to be replaced from text that is meant. */
final class Placeholder {

  private static final Regex MARKED =
      Regex.of(
          "<[^<>]{1,60}>|(?<!\\$)\\$\\{?[A-Za-z_][A-Za-z0-9_]*\\}?|%[A-Za-z_][A-Za-z0-9_]*%"
              + "|\\[[^\\[\\]]{1,60}\\]|\\.\\.\\.");

  private static final Regex SPOKEN =
      Regex.of(
          "(?i)(?<![a-z])your[-_ ][a-z0-9_-]+|change[-_ ]?me\\b|\\bx{4,}\\b|\\btbd\\b"
              + "|amzn-s3-demo-[a-z0-9-]+|doc-?example-?bucket[a-z0-9]*");

  private Placeholder() {}

  /** How what is spoken begins. */
  private static final Signs FIRST_LETTERS = Signs.of("acdtxyACDTXY");

  /** How what is marked begins: most texts hold none of these, and need no second look. */
  private static final Signs MARKS = Signs.of("<$%[.");

  /** Returns the part of a text that waits to be replaced. */
  static Optional<String> in(String text) {
    return marked(text).or(() -> spoken(text));
  }

  private static Optional<String> marked(String text) {
    return MARKS.areIn(text) ? first(MARKED, text) : Optional.empty();
  }

  private static Optional<String> spoken(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char sign = text.charAt(i);
      if (FIRST_LETTERS.has(sign)) {
        String word = word(sign);
        if (Character.toLowerCase(text.charAt(i + 1)) == word.charAt(1)
            && text.regionMatches(true, i, word, 0, word.length())) {
          return first(SPOKEN, text);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the word that what is spoken begins with, if it begins with this letter. */
  private static String word(char letter) {
    return switch (letter) {
      case 'a', 'A' -> "amzn-s3-demo-";
      case 'c', 'C' -> "change";
      case 'd', 'D' -> "doc";
      case 't', 'T' -> "tbd";
      case 'x', 'X' -> "xxxx";
      case 'y', 'Y' -> "your";
      default -> "";
    };
  }

  private static Optional<String> first(Regex pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /** Tells whether a text holds a placeholder by its form, whatever it says. */
  static boolean isMarked(String text) {
    return marked(text).isPresent();
  }

  /** Tells whether a placeholder has the form of a variable of a shell. */
  static boolean isShell(String placeholder) {
    return placeholder.startsWith("$") || placeholder.startsWith("%");
  }
}
