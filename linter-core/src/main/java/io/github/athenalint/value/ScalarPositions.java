package io.github.athenalint.value;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Scalar;

/** Where the characters of a scalar's text stand in the file. */
final class ScalarPositions {

  private final int[] starts;
  private final Span scalar;

  private ScalarPositions(int[] starts, Span scalar) {
    this.starts = starts;
    this.scalar = scalar;
  }

  static ScalarPositions of(SourceText source, Scalar scalar) {
    Span span = scalar.span();
    int end = Math.min(span.end(), source.text().length());
    String raw = source.text().substring(Math.min(span.start(), end), end);
    String text = scalar.text();
    int[] starts = new int[text.length() + 1];
    int at = begin(raw, scalar.style());
    for (int i = 0; i < text.length(); i++) {
      at = next(raw, at, text.charAt(i), scalar.style());
      starts[i] = span.start() + Math.min(at, raw.length());
      at += width(raw, at, scalar.style());
    }
    starts[text.length()] = span.start() + Math.min(at, raw.length());
    return new ScalarPositions(starts, span);
  }

  private static int begin(String raw, Scalar.Style style) {
    return switch (style) {
      case PLAIN -> 0;
      case SINGLE_QUOTED, DOUBLE_QUOTED -> 1;
      case LITERAL, FOLDED -> raw.indexOf('\n') + 1;
    };
  }

  /** Skips what YAML drops: indentation, folded line ends, escaped line ends. */
  private static int next(String raw, int from, char wanted, Scalar.Style style) {
    int at = from;
    while (at < raw.length()) {
      char found = raw.charAt(at);
      boolean escape = style == Scalar.Style.DOUBLE_QUOTED && found == '\\';
      boolean lineEnd = found == '\n' || found == '\r';
      if (escape && at + 1 < raw.length() && "\r\n".indexOf(raw.charAt(at + 1)) >= 0) {
        at += 2;
      } else if (found == wanted || escape || (lineEnd && (wanted == ' ' || wanted == '\n'))) {
        return at;
      } else if (lineEnd || found == ' ' || found == '\t') {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  private static int width(String raw, int at, Scalar.Style style) {
    if (at >= raw.length()) {
      return 0;
    }
    char found = raw.charAt(at);
    boolean more = at + 1 < raw.length();
    if (style == Scalar.Style.DOUBLE_QUOTED && found == '\\' && more) {
      return switch (raw.charAt(at + 1)) {
        case 'x' -> 4;
        case 'u' -> 6;
        case 'U' -> 10;
        default -> 2;
      };
    }
    boolean doubled =
        style == Scalar.Style.SINGLE_QUOTED && found == '\'' && more && raw.charAt(at + 1) == '\'';
    boolean pair = found == '\r' && more && raw.charAt(at + 1) == '\n';
    return doubled || pair ? 2 : 1;
  }

  /** Returns where a part of the text stands in the file, always inside the scalar. */
  Span span(Span part) {
    int from = Math.min(part.start(), starts.length - 1);
    int to = Math.min(part.end(), starts.length - 1);
    int start = Math.max(scalar.start(), starts[from]);
    // The end is the end of the last character, for behind it YAML may have dropped something.
    int end = to > from ? Math.max(start, starts[to - 1] + 1) : start;
    int whole = to > from && to < starts.length && starts[to] > end ? tight(end, to) : end;
    return new Span(start, Math.min(Math.max(start, whole), Math.max(start, scalar.end())));
  }

  private int tight(int end, int to) {
    // Escapes are wider than one character; a gap of many is indentation.
    return starts[to] - end <= 1 ? starts[to] : end;
  }
}
