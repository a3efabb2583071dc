package io.github.athenalint.yaml;

/** How far a template reaches in text where quotes around it are missing or wrong. */
final class TemplateText {

  /** How many characters a template may span before it counts as never closed. */
  private static final int MAX_LENGTH = 1000;

  private TemplateText() {}

  /** Tells whether an expression or a statement of Jinja opens at {@code offset}. */
  static boolean opensAt(String text, int offset) {
    return text.startsWith("{{", offset) || text.startsWith("{%", offset);
  }

  /**
   * Returns where an unquoted value with templates ends: before a comment, before the next entry of
   * a flow collection, before the colon of a key, or at the end of its line.
   *
   * @param text the text
   * @param start where the value starts
   * @param flow whether it stands in a flow collection
   */
  static int valueEnd(String text, int start, boolean flow) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (opensAt(text, at)) {
        int close = close(text, at);
        if (close < 0) {
          return Characters.trimEnd(text, start, Characters.lineEnd(text, at));
        }
        at = close;
      } else if (Characters.isBreak(c)
          || (flow && ",]}".indexOf(c) >= 0)
          || (c == '#' && Characters.isSpace(text.charAt(at - 1)))
          || (c == ':' && (at + 1 == text.length() || Characters.isSpace(text.charAt(at + 1))))) {
        break;
      } else {
        at++;
      }
    }
    return Characters.trimEnd(text, start, at);
  }

  /**
   * Returns the offset of the quote that was meant to end a quoted value, or -1 if none on the line
   * can be it.
   *
   * @param text the text
   * @param start the offset of its first quote
   */
  static int closingQuote(String text, int start) {
    char quote = text.charAt(start);
    int at = start + 1;
    while (at < text.length() && !Characters.isBreak(text.charAt(at))) {
      if (opensAt(text, at)) {
        int close = close(text, at);
        if (close < 0) {
          return -1;
        }
        at = close;
      } else if (text.charAt(at) == quote) {
        return at;
      } else {
        at++;
      }
    }
    return -1;
  }

  /** Returns the offset after the end of the template that opens at {@code start}, or -1. */
  private static int close(String text, int start) {
    String closing = text.charAt(start + 1) == '%' ? "%}" : "}}";
    int limit = Math.min(text.length(), start + MAX_LENGTH);
    for (int at = start + 2; at < limit; at++) {
      char c = text.charAt(at);
      if (text.startsWith(closing, at)) {
        return at + 2;
      }
      if (c == '\'' || c == '"') {
        at = Math.max(at, quoteEnd(text, at, limit));
      }
    }
    return -1;
  }

  /** Returns the offset of the quote on the same line that ends the one at {@code start}, or -1. */
  private static int quoteEnd(String text, int start, int limit) {
    for (int at = start + 1; at < limit && !Characters.isBreak(text.charAt(at)); at++) {
      if (text.charAt(at) == text.charAt(start)) {
        return at;
      }
    }
    return -1;
  }
}
