package io.github.athenalint.text;

/**
 * A half-open range of UTF-16 offsets into one {@link SourceText}; the only position type inside
 * the house. Lines and columns exist only at the edges, see {@link LineIndex}.
 *
 * @param start offset of the first character
 * @param end offset after the last character, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Checks that the range is not negative and not reversed. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** Returns the empty span at {@code offset}. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** Returns how many UTF-16 units the span holds. */
  public int length() {
    return end - start;
  }

  /** Tells whether the span holds no character. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Tells whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Tells whether the character at {@code offset} lies inside this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Returns the smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
