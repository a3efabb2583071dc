package io.github.athenalint.cli.report;

import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Position;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.nio.charset.StandardCharsets;

/** What a format counts when it counts columns; a byte order mark is never counted. */
public enum Columns {
  /** Characters as people count them, nearly: what editors show. */
  CODE_POINTS,
  /** What VS Code and the Language Server Protocol count. */
  UTF_16_UNITS,
  /** What reviewdog counts. */
  UTF_8_BYTES;

  /**
   * Returns where a span begins and ends, counted so.
   *
   * @param source the file that the span is in
   */
  public Region region(SourceText source, Span span) {
    return new Region(position(source, span.start()), position(source, span.end()));
  }

  private Position position(SourceText source, int offset) {
    LineIndex lines = source.lines();
    Position counted = lines.position(offset);
    if (this == CODE_POINTS) {
      return counted;
    }
    int start = source.text().offsetByCodePoints(offset, 1 - counted.column());
    String before = source.text(new Span(start, offset));
    int length =
        this == UTF_16_UNITS ? before.length() : before.getBytes(StandardCharsets.UTF_8).length;
    return new Position(counted.line(), length + 1);
  }

  /**
   * A part of a file.
   *
   * @param start its first character
   * @param end the character after its last one
   */
  public record Region(Position start, Position end) {}
}
