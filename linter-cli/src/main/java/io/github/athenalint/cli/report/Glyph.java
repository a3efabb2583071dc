package io.github.athenalint.cli.report;

import io.github.athenalint.text.Ascii;

/**
 * One character as a terminal shows it.
 *
 * @param text what is printed
 * @param width how many columns it takes
 */
public record Glyph(String text, int width) {

  private static final int TAB_STOP = 4;
  private static final Glyph NOTHING = new Glyph("", 0);
  private static final Glyph REPLACED = new Glyph("\uFFFD", 1);

  /** First and last code point of each range that takes two columns, nearly. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0x4DBF},
    {0x4E00, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD}
  };

  /** Returns how {@code codePoint} looks in the given 0-based column; a tab becomes spaces. */
  static Glyph of(int codePoint, int column) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      return new Glyph(Character.toString(codePoint), 1);
    }
    if (codePoint == '\t') {
      int width = TAB_STOP - column % TAB_STOP;
      return new Glyph(" ".repeat(width), width);
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
          new Glyph(Character.toString(codePoint), 0);
      case Character.FORMAT -> isJoiner(codePoint) ? NOTHING : REPLACED;
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REPLACED;
      default -> new Glyph(Character.toString(codePoint), isWide(codePoint) ? 2 : 1);
    };
  }

  /**
   * Returns {@code text} without anything that could steer a terminal: no control character, no
   * change of direction.
   */
  public static String printable(String text) {
    if (Ascii.isPrintable(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      shown.append(Glyph.of(text.codePointAt(at), 3).text());
    }
    return shown.toString();
  }

  private static boolean isJoiner(int codePoint) {
    return codePoint == 0x200D || codePoint == 0x200C || codePoint == 0xFEFF;
  }

  private static boolean isWide(int codePoint) {
    for (int[] range : WIDE) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
