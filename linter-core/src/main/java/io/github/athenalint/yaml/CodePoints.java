package io.github.athenalint.yaml;

import java.util.Arrays;

/** Turns offsets in code points, as the YAML library counts, into UTF-16 offsets. */
final class CodePoints {

  /** Code point offsets of the characters that take two UTF-16 units. */
  private final int[] wide;

  private final int length;

  CodePoints(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count] = i - count;
        count++;
        i++;
      }
    }
    this.wide = Arrays.copyOf(found, count);
    this.length = text.length();
  }

  /** Returns the UTF-16 offset of a code point, never beyond the end of the text. */
  int utf16(int codePoint) {
    int at = Arrays.binarySearch(wide, codePoint);
    int before = at >= 0 ? at : -at - 1;
    return Math.max(0, Math.min(codePoint + before, length));
  }
}
