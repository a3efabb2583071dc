package io.github.athenalint.yaml;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.Arrays;

/**
 * Where the characters of a scalar's text stand in the file. This is exact for plain and quoted
 * scalars on one line, with their escapes, and for the words of scalars on several lines; where a
 * place cannot be known, it is the whole scalar.
 */
public final class ScalarOffsets {

  private final Scalar scalar;

  /** The offset in the file of every character of the text and of its end; empty if not known. */
  private final int[] starts;

  private ScalarOffsets(Scalar scalar, int[] starts) {
    this.scalar = scalar;
    this.starts = starts;
  }

  /**
   * Finds the characters of a scalar.
   *
   * @param source the file the scalar was read from
   * @param scalar the scalar
   */
  public static ScalarOffsets of(SourceText source, Scalar scalar) {
    String written = source.text(scalar.span());
    int[] found =
        switch (scalar.style()) {
          case PLAIN -> verbatim(written, 0, written.length(), scalar.text());
          case SINGLE_QUOTED, DOUBLE_QUOTED -> quoted(written, scalar);
          case LITERAL, FOLDED -> new int[0];
        };
    if (found.length == 0) {
      found = aligned(written, scalar);
    }
    for (int i = 0; i < found.length; i++) {
      found[i] += scalar.span().start();
    }
    return new ScalarOffsets(scalar, found);
  }

  /**
   * Returns where a part of the scalar's text stands in the file.
   *
   * @param start offset in the text of its first character
   * @param end offset in the text after its last character, at least {@code start}
   * @return its span in the file; the whole scalar where that is not known
   */
  public Span span(int start, int end) {
    if (start < 0 || end < start || end > scalar.text().length()) {
      throw new IndexOutOfBoundsException(start + ".." + end + " of " + scalar.text().length());
    }
    if (starts.length == 0) {
      return scalar.span();
    }
    // A line break of a block stands before the indentation of the next line: do not run over it.
    int last = end > start && end < starts.length - 1 ? ends(end - 1) : starts[end];
    return new Span(starts[start], Math.max(starts[start], last));
  }

  private int ends(int index) {
    boolean newLine = scalar.text().charAt(index) == '\n';
    return newLine ? starts[index] : starts[index + 1];
  }

  private static int[] verbatim(String written, int from, int to, String text) {
    if (to - from != text.length() || !written.startsWith(text, from)) {
      return new int[0];
    }
    int[] result = new int[text.length() + 1];
    for (int i = 0; i <= text.length(); i++) {
      result[i] = from + i;
    }
    return result;
  }

  private static int[] quoted(String written, Scalar scalar) {
    char quote = scalar.style() == Scalar.Style.SINGLE_QUOTED ? '\'' : '"';
    if (written.length() < 2 || written.charAt(0) != quote) {
      // A template that stands without quotes where it should have them.
      return verbatim(written, 0, written.length(), scalar.text());
    }
    int end = written.length() - 1;
    int[] exact = verbatim(written, 1, end, scalar.text());
    if (exact.length > 0) {
      return exact;
    }
    int[] result = new int[scalar.text().length() + 1];
    int count = 0;
    int at = 1;
    while (at < end && count < result.length - 1) {
      int width =
          quote == '\'' ? (written.startsWith("''", at) ? 2 : 1) : Escape.width(written, at);
      String meant =
          quote == '\'' ? written.substring(at, at + 1) : Escape.text(written, at, width);
      if (width < 0 || !scalar.text().startsWith(meant, count)) {
        return new int[0];
      }
      Arrays.fill(result, count, count + meant.length(), at);
      count += meant.length();
      at += width;
    }
    result[count] = end;
    return at == end && count == result.length - 1 ? result : new int[0];
  }

  /** Walks through text and file side by side; white space of one may differ from the other's. */
  private static int[] aligned(String written, Scalar scalar) {
    String text = scalar.text();
    int[] result = new int[text.length() + 1];
    boolean block = scalar.style() == Scalar.Style.LITERAL || scalar.style() == Scalar.Style.FOLDED;
    boolean plain = scalar.style() == Scalar.Style.PLAIN;
    int end = block || plain ? written.length() : Math.max(1, written.length() - 1);
    int at = block ? Characters.lineEnd(written, 0) : plain ? 0 : 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (at < end && written.charAt(at) != c && !Characters.isSpace(c)) {
        at = skipSpace(written, at);
      }
      boolean same = at < end && written.charAt(at) == c;
      if (!same && !Characters.isSpace(c)) {
        return new int[0];
      }
      result[i] = Math.min(at, end);
      at = same ? at + 1 : skipSpace(written, at);
    }
    result[text.length()] = end;
    return result;
  }

  private static int skipSpace(String written, int from) {
    int at = from;
    while (at < written.length() && Characters.isSpace(written.charAt(at))) {
      at++;
    }
    return at;
  }
}
