package io.github.athenalint.text;

import java.util.Arrays;

/**
 * Where the lines of a text begin. A line ends after {@code \n}, {@code \r\n} or a lone {@code \r}.
 */
public final class LineIndex {

  private final String text;
  private final int[] starts;

  LineIndex(String text) {
    this.text = text;
    boolean returns = text.indexOf('\r') >= 0;
    int[] found = new int[16];
    int count = 1;
    for (int end = nextBreak(0, returns); end >= 0; end = nextBreak(end + 1, returns)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = end + 1;
    }
    this.starts = Arrays.copyOf(found, count);
  }

  /** Returns where the next line break ends, or -1. */
  private int nextBreak(int from, boolean returns) {
    if (!returns) {
      return text.indexOf('\n', from); // as most texts are, and far less work
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the number of lines; a text that ends in a line break has an empty last line. */
  public int count() {
    return starts.length;
  }

  /**
   * Returns the 1-based line that holds {@code offset}.
   *
   * @param offset UTF-16 offset between 0 and the length of the text, inclusive
   */
  public int line(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException("offset " + offset + " of " + text.length());
    }
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * Returns the line and column of {@code offset}, the column in code points. A byte order mark at
   * the start of the text takes no column.
   */
  public Position position(int offset) {
    int line = line(offset);
    int from = starts[line - 1];
    if (from == 0 && offset > 0 && text.charAt(0) == SourceText.BYTE_ORDER_MARK) {
      from = 1;
    }
    return new Position(line, text.codePointCount(from, offset) + 1);
  }

  /** Returns the span of a 1-based line, without its line break. */
  public Span span(int line) {
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /** Returns the span of a 1-based line with the line break that ends it. */
  public Span spanWithBreak(int line) {
    return new Span(starts[line - 1], line < starts.length ? starts[line] : text.length());
  }
}
