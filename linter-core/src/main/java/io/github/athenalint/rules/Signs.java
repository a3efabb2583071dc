package io.github.athenalint.rules;

/**
 * A set of ASCII characters. To look for them tells of most texts that they need no second look.
 *
 * @param low those below 64, a bit each
 * @param high those from 64 on, a bit each
 */
record Signs(long low, long high) {

  /** Returns the set of the characters of a text. */
  static Signs of(String signs) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < signs.length(); i++) {
      char sign = signs.charAt(i);
      if (sign < 64) {
        low |= 1L << sign;
      } else {
        high |= 1L << sign;
      }
    }
    return new Signs(low, high);
  }

  /** Returns the set of the letters, the digits, the underscore and the characters of a text. */
  static Signs ofWordsAnd(String signs) {
    return of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_" + signs);
  }

  /** Tells whether a character is one of them. */
  boolean has(char sign) {
    return sign < 128 && ((sign < 64 ? low : high) >>> sign & 1) != 0;
  }

  /** Tells whether one of them is in a text. */
  boolean areIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (has(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a text has nothing else. */
  boolean areAllOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a capital letter is in a text. */
  static boolean hasCapital(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
