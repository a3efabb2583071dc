package io.github.athenalint.cli.report;

import io.github.athenalint.cli.report.DisplayLine.Columns;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines of one file with the guilty text underlined, and a gutter of line numbers. */
final class Frame {

  private static final int MAX_WIDTH = 120;

  private final MaskedSource source;
  private final Palette palette;
  private final Severity severity;
  private final int gutter;
  private final StringBuilder out;

  /**
   * Prepares a frame.
   *
   * @param source the file
   * @param palette the colours
   * @param severity the severity of the finding
   * @param gutter how many columns the line numbers take
   * @param out where the frame is written to
   */
  Frame(MaskedSource source, Palette palette, Severity severity, int gutter, StringBuilder out) {
    this.source = source;
    this.palette = palette;
    this.severity = severity;
    this.gutter = gutter;
    this.out = out;
  }

  /** Writes the frame that shows {@code marks}. */
  void write(List<Mark> marks) {
    Map<Integer, List<Mark>> byLine = new TreeMap<>();
    for (Mark mark : marks) {
      for (Mark part : mark.parts(source)) {
        int line = source.lines().line(part.span().start());
        byLine.computeIfAbsent(line, none -> new ArrayList<>()).add(part);
      }
    }
    edge("|").append('\n');
    int before = 0;
    for (Map.Entry<Integer, List<Mark>> entry : byLine.entrySet()) {
      int line = entry.getKey();
      if (before > 0 && line == before + 2) {
        line(before + 1, List.of());
      } else if (before > 0 && line > before + 2) {
        out.append(palette.frame("...")).append('\n');
      }
      line(line, entry.getValue());
      before = line;
    }
  }

  /** Begins a line of the frame that has no line number. */
  StringBuilder edge(String sign) {
    return out.append(" ".repeat(gutter + 1)).append(palette.frame(sign));
  }

  /** Writes a line of advice below the frame. */
  void advice(String kind, String text) {
    edge("=").append(' ').append(palette.bold(kind + ":")).append(' ');
    out.append(Glyph.printable(text)).append('\n');
  }

  private void line(int number, List<Mark> marks) {
    DisplayLine line = source.line(number);
    List<Underline> underlines = new ArrayList<>();
    for (Mark mark : marks) {
      underlines.add(new Underline(line.columns(mark.span()), mark));
    }
    underlines.sort(Underline.ORDER);
    Columns window = focus(underlines).window(line.width(), MAX_WIDTH - gutter - 5);
    String digits = Integer.toString(number);
    String text = line.text(window);
    out.append(" ".repeat(gutter - digits.length())).append(palette.frame(digits + " |"));
    out.append(text.isEmpty() ? "" : " ").append(text).append('\n');
    for (List<Underline> row : rows(underlines)) {
      underline(row, window);
    }
  }

  /** Returns the columns that have to be seen. */
  private static Columns focus(List<Underline> underlines) {
    if (underlines.isEmpty()) {
      return new Columns(0, 1);
    }
    Columns focus = underlines.get(0).columns();
    for (Underline other : underlines) {
      focus = focus.union(other.columns());
    }
    return focus;
  }

  /** Puts underlines that do not get in each other's way on one row. */
  private static List<List<Underline>> rows(List<Underline> underlines) {
    List<List<Underline>> rows = new ArrayList<>();
    for (Underline next : underlines) {
      List<Underline> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      boolean fits =
          !row.isEmpty()
              && row.get(row.size() - 1).mark().label().isEmpty()
              && row.get(row.size() - 1).columns().to() <= next.columns().from();
      if (fits) {
        row.add(next);
      } else {
        rows.add(new ArrayList<>(List.of(next)));
      }
    }
    rows.sort(Order.by(row -> !row.get(0).mark().guilty()));
    return rows;
  }

  private void underline(List<Underline> row, Columns window) {
    edge("|").append(' ');
    int shift = window.from() > 0 ? 1 - window.from() : 0;
    int column = 0;
    for (Underline underline : row) {
      int from = Math.max(underline.columns().from(), window.from()) + shift;
      int to = Math.min(underline.columns().to(), Math.max(window.to(), window.from() + 1)) + shift;
      to = Math.max(to, from + 1);
      String label = underline.mark().label();
      String sign = underline.mark().guilty() ? "^" : "-";
      String drawn = sign.repeat(to - from) + (label.isEmpty() ? "" : " " + label);
      out.append(" ".repeat(from - column));
      out.append(
          underline.mark().guilty() ? palette.severity(severity, drawn) : palette.frame(drawn));
      column = to;
    }
    out.append('\n');
  }

  private record Underline(Columns columns, Mark mark) {

    static final Comparator<Underline> ORDER =
        Order.by((Underline one) -> one.columns().from())
            .thenBy(one -> !one.mark().guilty())
            .thenBy(one -> one.mark().label());
  }
}
