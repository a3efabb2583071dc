package io.github.athenalint.lsp.place;

import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.regex.Matcher;

/**
 * What is left of a broken text when only the keys above and beside one line are looked at: their
 * indentation tells which they are. Everything stands where it stood, the rest is blank.
 */
final class Outline {

  /** A key, and a value if it is a simple one. */
  private static final Regex ENTRY =
      Regex.of(
          "(?<indent>\\s*)(?<key>[\\w.$+-]+|\"[^\"\\\\]*\"|'[^']*')(?<colon>\\s*:)"
              + "(?<value>\\s+(?:&[\\w-]+|[\\w./:-]*[\\w./-]|\"[^\"\\\\]*\"|'[^']*'))?"
              + "(?<rest>(?:\\s.*)?)");

  private final SourceText source;
  private final LineIndex lines;
  private final StringBuilder text;

  private Outline(SourceText source) {
    this.source = source;
    this.lines = source.lines();
    this.text = new StringBuilder(blank(source.text()));
  }

  /** Returns the outline around the line of an offset, which is kept as it is. */
  static SourceText around(SourceText source, int offset) {
    Outline outline = new Outline(source);
    outline.draw(source.lines().line(offset));
    return SourceText.of(source.name(), outline.text.toString());
  }

  private static String blank(String text) {
    StringBuilder blank = new StringBuilder(text);
    for (int i = 0; i < blank.length(); i++) {
      char letter = blank.charAt(i);
      if (letter != '\n' && letter != '\r') {
        blank.setCharAt(i, ' ');
      }
    }
    return blank.toString();
  }

  private void draw(int line) {
    int own = indent(line);
    Span span = lines.span(line);
    keep(new Span(span.start() + own, span.end()));
    int level = own;
    boolean beside = true;
    for (int above = line - 1; above > 0 && (level > 0 || beside); above--) {
      if (saysNothing(above) || indent(above) > level) {
        continue;
      }
      if (indent(above) < level) {
        level = indent(above);
        beside = false;
        keepEntry(above, false);
      } else if (beside) {
        keepEntry(above, true);
      }
    }
    for (int below = line + 1; below <= lines.count(); below++) {
      if (!saysNothing(below)) {
        if (indent(below) < own) {
          return;
        }
        if (indent(below) == own) {
          keepEntry(below, true);
        }
      }
    }
  }

  private boolean saysNothing(int line) {
    String stripped = source.text(lines.span(line)).strip();
    return stripped.isEmpty() || stripped.startsWith("#") || stripped.equals("---");
  }

  private int indent(int line) {
    Span span = lines.span(line);
    int at = span.start();
    while (at < span.end() && " \t\uFEFF".indexOf(source.text().charAt(at)) >= 0) {
      at++;
    }
    return at - span.start();
  }

  private void keepEntry(int line, boolean withValue) {
    Span span = lines.span(line);
    Matcher entry = ENTRY.matcher(source.text(span));
    if (entry.matches()) {
      int indent = entry.end("indent");
      boolean simple = withValue && entry.group("value") != null && endsThere(entry.group("rest"));
      int end = simple ? entry.end("value") : entry.end("colon");
      keep(new Span(span.start() + indent, span.start() + end));
    }
  }

  private static boolean endsThere(String rest) {
    String stripped = rest.strip();
    return stripped.isEmpty() || stripped.startsWith("#");
  }

  private void keep(Span part) {
    text.replace(part.start(), part.end(), source.text(part));
  }
}
