package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.Optional;

/**
 * A scalar whose true text cannot be parsed. It is parsed as a stand-in of the same width, and
 * stands in the tree as it is written.
 *
 * @param span the scalar as written
 * @param text the text it was meant to have
 * @param style the style it was meant to have
 */
record Substitute(Span span, String text, Scalar.Style style) {

  private static final String ENDS = ",[]{}\n\r";

  /** Returns the plain scalar of one line around a place between brackets, if it is that plain. */
  static Optional<Substitute> plainInFlow(String text, int offset) {
    int start = offset;
    while (start > 0 && !endsAt(text, start - 1)) {
      start--;
    }
    int end = offset;
    while (end < text.length() && !endsAt(text, end)) {
      end++;
    }
    while (start < offset && Characters.isSpace(text.charAt(start))) {
      start++;
    }
    int last = Characters.trimEnd(text, start, end);
    boolean ends = end < text.length() && !Characters.isBreak(text.charAt(end));
    boolean plain = Character.isLetterOrDigit(text.charAt(start)) && last - start > 1;
    return ends && plain
        ? Optional.of(
            new Substitute(new Span(start, last), text.substring(start, last), Scalar.Style.PLAIN))
        : Optional.empty();
  }

  /** Tells whether no plain scalar between brackets goes beyond a place. */
  private static boolean endsAt(String text, int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    return ENDS.indexOf(c) >= 0
        || (c == ':' && (Characters.isSpace(next) || Characters.isBreak(next)))
        || (Characters.isSpace(c) && next == '#');
  }

  /** Returns quoted text of the same width and with the same line breaks that does parse. */
  String standIn(String source) {
    StringBuilder result = new StringBuilder(span.length()).append('"');
    for (int i = span.start() + 1; i < span.end() - 1; i++) {
      char c = source.charAt(i);
      result.append(Characters.isBreak(c) ? c : 'x');
    }
    return result.append('"').toString();
  }
}
