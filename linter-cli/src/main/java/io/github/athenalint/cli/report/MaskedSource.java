package io.github.athenalint.cli.report;

import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;

/** The text of a file of which no secret can be read; the only way from source to output. */
public final class MaskedSource {

  /** What stands for a secret: always as long, so that it does not tell the length. */
  static final String MASK = "********";

  private final SourceText source;
  private final List<Span> secrets;

  /** Masks the source of {@code report}. */
  public MaskedSource(Report report) {
    this.source = report.source();
    this.secrets = Lists.only(report.secrets(), span -> !span.isEmpty());
  }

  /** Returns the lines of the file. */
  public LineIndex lines() {
    return source.lines();
  }

  /** Returns a 1-based line as a terminal shows it. */
  DisplayLine line(int number) {
    Span span = lines().span(number);
    DisplayLine line = new DisplayLine(span);
    int at = span.start();
    while (at < span.end()) {
      int secretEnd = secretEnd(at);
      if (secretEnd > at) {
        int stop = Math.min(secretEnd, span.end());
        line.add(new Glyph(MASK, MASK.length()), stop - at);
        at = stop;
      } else {
        int codePoint = source.text().codePointAt(at);
        int units = Math.min(Character.charCount(codePoint), span.end() - at);
        line.add(Glyph.of(codePoint, line.width()), units);
        at += units;
      }
    }
    return line;
  }

  /** Returns a 1-based line, masked and without its line break, otherwise as it is. */
  public String text(int number) {
    Span span = lines().span(number);
    StringBuilder text = new StringBuilder();
    int at = span.start();
    while (at < span.end()) {
      int secretEnd = secretEnd(at);
      if (secretEnd > at) {
        text.append(MASK);
        at = Math.min(secretEnd, span.end());
      } else {
        text.append(source.text().charAt(at++));
      }
    }
    return text.toString();
  }

  /** Returns the text at a place as it is, if no secret is on its lines. */
  public Optional<String> plain(Span place) {
    int first = lines().line(place.start());
    int last = lines().line(place.end());
    Span whole = lines().span(first).union(lines().span(last));
    boolean clean =
        !Lists.any(
            secrets, secret -> secret.start() <= whole.end() && whole.start() <= secret.end());
    return clean ? Optional.of(source.text(place)) : Optional.empty();
  }

  /** Returns the fixes of a finding that hold no secret, and so may be shown. */
  public List<Fix> showableFixes(Diagnostic diagnostic) {
    return Lists.only(
        diagnostic.fixes(), fix -> !Lists.any(fix.edits(), edit -> holdsSecret(edit.newText())));
  }

  /** Returns the first fix that may be shown. */
  Optional<Fix> showableFix(Diagnostic diagnostic) {
    return Lists.first(showableFixes(diagnostic), fix -> true);
  }

  private boolean holdsSecret(String text) {
    return Lists.any(secrets, secret -> holds(text, secret));
  }

  /** Of a secret of several lines each is one. */
  private boolean holds(String text, Span secret) {
    int last = lines().line(secret.end());
    for (int number = lines().line(secret.start()); number <= last; number++) {
      Span line = lines().span(number);
      int start = Math.max(line.start(), secret.start());
      int end = Math.min(line.end(), secret.end());
      String part = start < end ? bare(source.text(new Span(start, end))) : "";
      if (!part.isEmpty() && text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String secret) {
    String stripped = secret.strip();
    boolean quoted =
        stripped.length() > 1
            && (stripped.startsWith("\"") || stripped.startsWith("'"))
            && stripped.endsWith(stripped.substring(0, 1));
    return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
  }

  /** Returns where the secret ends that holds {@code offset}, or {@code offset} if none does. */
  private int secretEnd(int offset) {
    int end = offset;
    for (Span secret : secrets) {
      if (secret.start() <= end && end < secret.end()) {
        end = secret.end();
      }
    }
    return end;
  }
}
