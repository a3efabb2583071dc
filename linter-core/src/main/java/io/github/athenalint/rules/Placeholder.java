package io.github.athenalint.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells text that waits to be replaced from text that is meant. */
final class Placeholder {

  private static final Pattern MARKED =
      Pattern.compile(
          "<[^<>]{1,60}>|(?<!\\$)\\$\\{?[A-Za-z_][A-Za-z0-9_]*\\}?|%[A-Za-z_][A-Za-z0-9_]*%"
              + "|\\[[^\\[\\]]{1,60}\\]|\\.\\.\\.");

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?i)(?<![a-z])your[-_ ][a-z0-9_-]+|change[-_ ]?me\\b|\\bx{4,}\\b|\\btbd\\b"
              + "|amzn-s3-demo-[a-z0-9-]+|doc-?example-?bucket[a-z0-9]*");

  private Placeholder() {}

  /** How what is marked begins: most texts hold none of these, and need no second look. */
  private static final String MARKS = "<$%[.";

  private static final List<String> WORDS =
      List.of("your", "change", "xxxx", "tbd", "amzn-s3-demo-", "doc");

  /** Returns the part of a text that waits to be replaced. */
  static Optional<String> in(String text) {
    return marked(text).or(() -> spoken(text));
  }

  private static Optional<String> marked(String text) {
    boolean may = false;
    for (int i = 0; i < text.length() && !may; i++) {
      may = MARKS.indexOf(text.charAt(i)) >= 0;
    }
    return may ? first(MARKED, text) : Optional.empty();
  }

  private static Optional<String> spoken(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      if (lower.contains(word)) {
        return first(SPOKEN, text);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> first(Pattern pattern, String text) {
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
