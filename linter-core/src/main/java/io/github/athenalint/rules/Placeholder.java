package io.github.athenalint.rules;

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

  /** Returns the part of a text that waits to be replaced. */
  static Optional<String> in(String text) {
    Matcher marked = MARKED.matcher(text);
    if (marked.find()) {
      return Optional.of(marked.group());
    }
    Matcher spoken = SPOKEN.matcher(text);
    return spoken.find() ? Optional.of(spoken.group()) : Optional.empty();
  }

  /** Tells whether a text holds a placeholder by its form, whatever it says. */
  static boolean isMarked(String text) {
    return MARKED.matcher(text).find();
  }

  /** Tells whether a placeholder has the form of a variable of a shell. */
  static boolean isShell(String placeholder) {
    return placeholder.startsWith("$") || placeholder.startsWith("%");
  }
}
