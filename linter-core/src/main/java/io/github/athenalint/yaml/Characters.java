package io.github.athenalint.yaml;

/** The classes of characters that YAML 1.1 tells apart. */
final class Characters {

  private Characters() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isSpace(char c) {
    return isBlank(c) || isBreak(c);
  }

  /** Tells whether a stream of YAML may hold the character; for a surrogate, its pair decides. */
  static boolean isPrintable(char c) {
    return (c >= 0x20 && c <= 0x7E)
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c == '\u0085'
        || (c >= 0xA0 && c <= 0xFFFD);
  }

  /** Tells whether one half of a surrogate pair stands at {@code offset} without the other. */
  static boolean isLoneSurrogate(String text, int offset) {
    char c = text.charAt(offset);
    if (Character.isHighSurrogate(c)) {
      return offset + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(offset + 1));
    }
    return Character.isLowSurrogate(c)
        && (offset == 0 || !Character.isHighSurrogate(text.charAt(offset - 1)));
  }

  /** Returns the offset of the first character at or after {@code offset} that is no blank. */
  static int skipBlanks(String text, int offset) {
    int at = offset;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns the offset where the line that holds {@code offset} ends, before its break. */
  static int lineEnd(String text, int offset) {
    int at = offset;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns the offset where the line that holds {@code offset} starts. */
  static int lineStart(String text, int offset) {
    int at = offset;
    while (at > 0 && !isBreak(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Returns {@code end}, moved left over white space but not beyond {@code start}. */
  static int trimEnd(String text, int start, int end) {
    int at = end;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
