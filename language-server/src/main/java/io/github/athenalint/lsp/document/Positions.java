package io.github.athenalint.lsp.document;

import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Turns offsets into the positions of the protocol and back. What lies outside of the text is moved
 * to its nearest place, so that no client can make it fail.
 *
 * @param source the text
 * @param encoding in what columns are counted
 */
public record Positions(SourceText source, Encoding encoding) {

  /** Returns the position of an offset. */
  public Position position(int offset) {
    int at = Math.max(0, Math.min(offset, source.text().length()));
    LineIndex lines = source.lines();
    int line = lines.line(at);
    int start = lines.span(line).start();
    return new Position(line - 1, encoding.columns(source.text(), start, at));
  }

  /** Returns the range of a span. */
  public Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  /** Returns the offset of a position; a column behind the end of its line is that end. */
  public int offset(Position position) {
    if (position.getLine() < 0) {
      return 0;
    }
    LineIndex lines = source.lines();
    if (position.getLine() >= lines.count()) {
      return source.text().length();
    }
    Span line = lines.span(position.getLine() + 1);
    int columns = Math.max(0, position.getCharacter());
    return encoding.advance(source.text(), line.start(), line.end(), columns);
  }

  /** Returns the span of a range; one that is the wrong way round is turned. */
  public Span span(Range range) {
    int start = offset(range.getStart());
    int end = offset(range.getEnd());
    return new Span(Math.min(start, end), Math.max(start, end));
  }
}
