package io.github.athenalint.cli.report;

import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Span;
import java.util.List;

/**
 * A place of one file that a frame points at.
 *
 * @param span the place
 * @param guilty whether it is the guilty text, not a further place
 * @param label what is there; empty if the message says it
 */
record Mark(Span span, boolean guilty, String label) {

  /** Returns the 1-based line on which the place begins. */
  int firstLine(LineIndex lines) {
    return lines.line(span.start());
  }

  /** Returns the 1-based line on which the place ends. */
  int lastLine(LineIndex lines) {
    return lines.line(span.isEmpty() ? span.start() : span.end() - 1);
  }

  /** Returns the parts that are shown: a place on several lines shows its first and last line. */
  List<Mark> parts(MaskedSource source) {
    LineIndex lines = source.lines();
    int first = firstLine(lines);
    int last = lastLine(lines);
    if (first == last) {
      return List.of(this);
    }
    Span lastLine = lines.span(last);
    String text = source.text(last);
    int indent = text.length() - text.stripLeading().length();
    int start = Math.min(lastLine.start() + indent, span.end() - 1);
    return List.of(
        new Mark(new Span(span.start(), lines.span(first).end()), guilty, ""),
        new Mark(new Span(start, span.end()), guilty, label));
  }
}
