package io.github.athenalint.convert;

import java.util.Locale;

/** How JSON, YAML and HCL all write a character that cannot stand in double quotes as it is. */
final class Escapes {

  private Escapes() {}

  /** Appends one code point of a text in double quotes. */
  static void append(StringBuilder out, int codePoint) {
    switch (codePoint) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isShown(codePoint)) {
          out.appendCodePoint(codePoint);
        } else {
          out.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
        }
      }
    }
  }

  /** Returns a text in double quotes. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(codePoint -> append(out, codePoint));
    return out.append('"').toString();
  }

  /** All that is escaped lies in the basic plane, so four digits are enough. */
  private static boolean isShown(int codePoint) {
    if (codePoint > 0xFFFF) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
