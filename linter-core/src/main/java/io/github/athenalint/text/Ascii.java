package io.github.athenalint.text;

/** Tells texts of ASCII, where alphabets and tools agree. */
public final class Ascii {

  private Ascii() {}

  /** Tells whether a text has no other characters. */
  public static boolean is(String text) {
    return isWithin(text, '\0', (char) 0x7F);
  }

  /** Tells whether a text has no other characters than those that are printed, and spaces. */
  public static boolean isPrintable(String text) {
    return isWithin(text, ' ', '~');
  }

  /** Tells whether a text has no other characters than those from one to another. */
  public static boolean isWithin(String text, char first, char last) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < first || text.charAt(at) > last) {
        return false;
      }
    }
    return true;
  }
}
