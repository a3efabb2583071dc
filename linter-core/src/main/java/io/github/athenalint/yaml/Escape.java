package io.github.athenalint.yaml;

/** The escapes of double-quoted scalars. */
final class Escape {

  private static final String NAMES = "0abt\tnvfre \"\\/N_LP";
  private static final String MEANINGS =
      "\0\u0007\b\t\t\n\u000B\f\r\u001B \"\\/\u0085\u00A0\u2028\u2029";

  private Escape() {}

  /** Returns how many characters of {@code written} at {@code at} stand for one of the text. */
  static int width(String written, int at) {
    if (written.charAt(at) != '\\') {
      return 1;
    }
    int digits =
        switch (at + 1 < written.length() ? written.charAt(at + 1) : ' ') {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    return Math.min(2 + digits, written.length() - at);
  }

  /** Returns the text that the {@code width} characters at {@code at} stand for. */
  static String text(String written, int at, int width) {
    if (width == 1) {
      return written.substring(at, at + 1);
    }
    if (width > 2) {
      try {
        return Character.toString(Integer.parseInt(written, at + 2, at + width, 16));
      } catch (IllegalArgumentException noCodePoint) {
        // Only a scalar that never parsed can hold this; it then stands for itself.
        return written.substring(at, at + width);
      }
    }
    int name = NAMES.indexOf(written.charAt(at + 1));
    return name < 0 ? written.substring(at, at + 2) : MEANINGS.substring(name, name + 1);
  }
}
