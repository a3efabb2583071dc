package io.github.athenalint.lsp.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In what the columns of a position are counted. */
public enum Encoding {
  /** In bytes of UTF-8. */
  UTF_8("utf-8"),
  /** In UTF-16 units, which every client can. */
  UTF_16("utf-16"),
  /** In code points. */
  UTF_32("utf-32");

  private final String word;

  Encoding(String word) {
    this.word = word;
  }

  /** Returns what the protocol calls it. */
  public String word() {
    return word;
  }

  /**
   * Chooses one.
   *
   * @param offered what a client can, the best first
   */
  public static Encoding choose(List<String> offered) {
    return offered.stream().flatMap(word -> named(word).stream()).findFirst().orElse(UTF_16);
  }

  private static Optional<Encoding> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** Returns how many columns a part of a text takes. */
  int columns(String text, int start, int end) {
    if (this == UTF_16) {
      return end - start;
    }
    int columns = 0;
    int at = start;
    while (at < end) {
      int letter = text.codePointAt(at);
      columns += width(letter);
      at += Character.charCount(letter);
    }
    return columns;
  }

  /**
   * Returns the offset that is so many columns behind another; before a letter that the column is
   * inside of.
   */
  int advance(String text, int start, int end, int columns) {
    if (this == UTF_16) {
      return (int) Math.min(end, (long) start + columns);
    }
    int left = columns;
    int at = start;
    while (at < end) {
      int letter = text.codePointAt(at);
      left -= width(letter);
      if (left < 0) {
        break;
      }
      at += Character.charCount(letter);
    }
    return at;
  }

  private int width(int letter) {
    if (this == UTF_32) {
      return 1;
    }
    if (letter < 0x80) {
      return 1;
    }
    if (letter < 0x800) {
      return 2;
    }
    return letter < 0x10000 ? 3 : 4;
  }
}
