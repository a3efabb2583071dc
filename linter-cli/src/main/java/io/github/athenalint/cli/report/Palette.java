package io.github.athenalint.cli.report;

import io.github.athenalint.rule.Severity;

/**
 * The colours of a terminal, or none.
 *
 * @param colourful whether there are colours
 * @param linked whether there are links
 */
public record Palette(boolean colourful, boolean linked) {

  /** No colours. */
  public static final Palette PLAIN = new Palette(false);

  /** Colours and links. */
  public static final Palette LINKED = new Palette(true, true);

  private static final String RESET = "\u001b[0m";

  /** Colours or not, and no links. */
  public Palette(boolean colourful) {
    this(colourful, false);
  }

  /** Returns {@code text} as a link, which looks as before and leads somewhere. */
  String link(String url, String text) {
    return linked ? "\u001b]8;;" + url + "\u001b\\" + text + "\u001b]8;;\u001b\\" : text;
  }

  /** Returns {@code text} in bold. */
  public String bold(String text) {
    return paint("1", text);
  }

  /** Returns {@code text} in a paler tone. */
  public String dim(String text) {
    return paint("2", text);
  }

  /** Returns {@code text} in the colour of code. */
  public String code(String text) {
    return paint("36", text);
  }

  /** Returns {@code text} in the colour of frames and further places. */
  String frame(String text) {
    return paint("1;34", text);
  }

  /** Returns {@code text} in the colour of good news. */
  String good(String text) {
    return paint("1;32", text);
  }

  /** Returns the mark of a verdict in its colour. */
  String verdict(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> paint("1;32", verdict.mark());
      case WARNED, UNVERIFIED -> paint("1;33", verdict.mark());
      case FAILED -> paint("1;31", verdict.mark());
      case NOT_CHECKED -> paint("2", verdict.mark());
    };
  }

  /** Returns {@code text} in the colour of a severity. */
  public String severity(Severity severity, String text) {
    return paint(
        switch (severity) {
          case ERROR -> "1;31";
          case WARNING -> "1;33";
          case INFO -> "1;36";
        },
        text);
  }

  /** Returns a unified diff with what is removed in red and what is added in green. */
  public String diff(String text) {
    if (!colourful) {
      return text;
    }
    StringBuilder painted = new StringBuilder();
    for (String line : text.lines().toList()) {
      String code =
          line.startsWith("---") || line.startsWith("+++")
              ? "1"
              : line.startsWith("@@")
                  ? "36"
                  : line.startsWith("-") ? "31" : line.startsWith("+") ? "32" : "";
      painted.append(code.isEmpty() ? line : paint(code, line)).append('\n');
    }
    return painted.toString();
  }

  private String paint(String code, String text) {
    return colourful && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
  }
}
