package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;

/**
 * A scalar whose true text cannot be parsed. It is parsed as a stand-in of the same width, and
 * stands in the tree as it is written.
 *
 * @param span the scalar as written
 * @param text the text it was meant to have
 * @param style the style it was meant to have
 */
record Substitute(Span span, String text, Scalar.Style style) {

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
