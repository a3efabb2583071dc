package io.github.athenalint.text;

import java.util.List;

/**
 * One replacement in a text.
 *
 * @param span what is replaced; empty for an insertion
 * @param newText what stands there afterwards; empty for a deletion
 */
public record Edit(Span span, String newText) {

  /** Returns the edit that writes {@code newText} at {@code offset}. */
  public static Edit insert(int offset, String newText) {
    return new Edit(Span.at(offset), newText);
  }

  /** Returns the edit that removes {@code span}. */
  public static Edit delete(Span span) {
    return new Edit(span, "");
  }

  /**
   * Returns {@code text} with all {@code edits} made.
   *
   * @throws IllegalArgumentException if two edits touch the same characters
   */
  public static String apply(String text, List<Edit> edits) {
    List<Edit> ordered = edits.stream().sorted(Order.by(Edit::span)).toList();
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (Edit edit : ordered) {
      if (edit.span().start() < done) {
        throw new IllegalArgumentException("edits overlap at " + edit.span());
      }
      result.append(text, done, edit.span().start()).append(edit.newText());
      done = edit.span().end();
    }
    return result.append(text, done, text.length()).toString();
  }
}
