package io.github.athenalint.cli.report;

import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** One line as a terminal shows it, and in which columns each of its characters is. */
final class DisplayLine {

  private final Span span;
  private final List<Cell> cells = new ArrayList<>();

  /** For each UTF-16 unit of the line, the columns of the glyph that shows it. */
  private final int[] from;

  private final int[] to;
  private int units;
  private int width;

  /**
   * Starts an empty line.
   *
   * @param span where the line is in the file, without its line break
   */
  DisplayLine(Span span) {
    this.span = span;
    this.from = new int[span.length()];
    this.to = new int[span.length()];
  }

  /** Appends a glyph that shows the next {@code count} UTF-16 units. */
  void add(Glyph glyph, int count) {
    for (int i = 0; i < count; i++) {
      from[units] = width;
      to[units++] = width + glyph.width();
    }
    cells.add(new Cell(glyph, width));
    width += glyph.width();
  }

  /** Returns how many columns the line takes. */
  int width() {
    return width;
  }

  /** Returns the columns that show the part of {@code place} on this line; at least one. */
  Columns columns(Span place) {
    int start = Math.max(place.start(), span.start()) - span.start();
    int end = Math.min(place.end(), span.end()) - span.start();
    int first = start < units ? from[start] : width;
    int last = end > start && end > 0 ? to[Math.min(end, units) - 1] : first;
    return new Columns(first, Math.max(last, first + 1));
  }

  /** Returns the text in the columns of {@code window}, with an ellipsis where it was cut. */
  String text(Columns window) {
    StringBuilder text = new StringBuilder(window.from() > 0 ? "…" : "");
    for (Cell cell : cells) {
      int end = cell.column() + cell.glyph().width();
      if (cell.column() >= window.from() && end <= window.to()) {
        text.append(cell.glyph().text());
      } else if (end > window.from() && cell.column() < window.from()) {
        text.append(" ".repeat(end - window.from()));
      }
    }
    return text.append(window.to() < width ? "…" : "").toString().stripTrailing();
  }

  private record Cell(Glyph glyph, int column) {}

  /**
   * A range of columns.
   *
   * @param from the first column, from 0
   * @param to the column after the last one
   */
  record Columns(int from, int to) {

    /** Returns the smallest range that holds both. */
    Columns union(Columns other) {
      return new Columns(Math.min(from, other.from), Math.max(to, other.to));
    }

    /**
     * Returns which columns of a line to show if there is room for {@code room} only: those around
     * this range.
     */
    Columns window(int lineWidth, int room) {
      if (lineWidth <= room) {
        return new Columns(0, lineWidth);
      }
      int start = to < room ? 0 : Math.max(0, Math.min(from - room / 4, lineWidth - room));
      return new Columns(start, Math.min(lineWidth, start + room));
    }
  }
}
