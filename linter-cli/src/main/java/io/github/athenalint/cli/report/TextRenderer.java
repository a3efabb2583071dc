package io.github.athenalint.cli.report;

import io.github.athenalint.lint.Report;
import io.github.athenalint.profile.Crew;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Related;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Position;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Findings for people: each with the lines it is about, underlined.
 *
 * @param palette the colours
 * @param statistics whether to count the findings of each rule
 * @param quiet whether to leave the closing line out
 */
public record TextRenderer(Palette palette, boolean statistics, boolean quiet) implements Renderer {

  /** Further places that are at most so many lines away are shown in the same frame. */
  private static final int NEARBY = 12;

  @Override
  public String render(Outcome outcome) {
    StringBuilder out = new StringBuilder();
    if (!outcome.live().isEmpty()) {
      out.append(new LiveList(palette).render(outcome));
    }
    Crew.each(outcome.reports(), report -> findings(report, outcome)).forEach(out::append);
    if (statistics) {
      String counts = new Statistics(palette).render(outcome);
      out.append(counts.isEmpty() ? "" : counts + "\n");
    }
    Summary summary = outcome.summary();
    if (!quiet && summary.files() + summary.guilty() > 0) {
      String sentence = summary.sentence();
      out.append(summary.guilty() == 0 ? palette.good(sentence) : palette.bold(sentence));
      out.append('\n');
    }
    return out.toString();
  }

  /** Returns a text without anything that could steer a terminal. */
  public static String printable(String text) {
    return Glyph.printable(text);
  }

  private String findings(Report report, Outcome outcome) {
    if (report.diagnostics().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : report.diagnostics()) {
      finding(diagnostic, report, outcome, out);
      out.append('\n');
    }
    return out.toString();
  }

  private void finding(Diagnostic diagnostic, Report report, Outcome outcome, StringBuilder out) {
    String rule = palette.link(RuleDoc.url(diagnostic.rule()), diagnostic.rule());
    String title = diagnostic.severity().word() + "[" + rule + "]";
    out.append(palette.severity(diagnostic.severity(), title));
    out.append(palette.bold(": " + Glyph.printable(diagnostic.message()))).append('\n');
    LineIndex lines = report.source().lines();
    Mark guilty = new Mark(diagnostic.span(), true, "");
    List<Mark> marks = new ArrayList<>(List.of(guilty));
    List<Related> elsewhere = new ArrayList<>();
    for (Related related : diagnostic.related()) {
      Mark mark = new Mark(related.span(), false, Glyph.printable(related.message()));
      boolean here = related.path().equals(diagnostic.path());
      if (here && distance(guilty, mark, lines) <= NEARBY) {
        marks.add(mark);
      } else {
        elsewhere.add(related);
      }
    }
    int gutter = gutter(diagnostic, lines, outcome);
    place(out, gutter, "-->", diagnostic.path(), lines, diagnostic.span());
    MaskedSource source = new MaskedSource(report);
    Frame frame = new Frame(source, palette, diagnostic.severity(), gutter, out);
    frame.write(marks);
    for (Related related : elsewhere) {
      elsewhere(related, outcome, diagnostic, gutter, out);
    }
    advice(diagnostic, source, frame);
  }

  private void elsewhere(
      Related related, Outcome outcome, Diagnostic diagnostic, int gutter, StringBuilder out) {
    Optional<Report> report = outcome.report(related.path());
    edge(out, gutter);
    if (report.isPresent()) {
      place(out, gutter, ":::", related.path(), report.get().source().lines(), related.span());
      MaskedSource source = new MaskedSource(report.get());
      Mark mark = new Mark(related.span(), false, Glyph.printable(related.message()));
      new Frame(source, palette, diagnostic.severity(), gutter, out).write(List.of(mark));
    } else {
      out.append(" ".repeat(gutter)).append(palette.frame("::: "));
      out.append(Glyph.printable(related.path() + ": " + related.message())).append('\n');
    }
  }

  private static void advice(Diagnostic diagnostic, MaskedSource source, Frame frame) {
    Optional<Fix> fix = source.showableFix(diagnostic);
    if (diagnostic.help().isPresent() || fix.isPresent()) {
      frame.edge("|").append('\n');
    }
    diagnostic.help().ifPresent(help -> frame.advice("help", help));
    fix.ifPresent(
        way -> frame.advice("fix", way.title() + (way.isSafe() ? " (run with --fix)" : "")));
  }

  private void edge(StringBuilder out, int gutter) {
    out.append(" ".repeat(gutter + 1)).append(palette.frame("|")).append('\n');
  }

  private void place(
      StringBuilder out, int gutter, String arrow, String path, LineIndex lines, Span span) {
    Position position = lines.position(span.start());
    out.append(" ".repeat(gutter)).append(palette.frame(arrow)).append(' ');
    out.append(Glyph.printable(path)).append(':').append(position.line());
    out.append(':').append(position.column()).append('\n');
  }

  /** Returns how many columns the line numbers of a finding take. */
  private static int gutter(Diagnostic diagnostic, LineIndex lines, Outcome outcome) {
    int last = new Mark(diagnostic.span(), true, "").lastLine(lines);
    for (Related related : diagnostic.related()) {
      Mark mark = new Mark(related.span(), false, "");
      int line =
          outcome
              .report(related.path())
              .map(report -> mark.lastLine(report.source().lines()))
              .orElse(0);
      last = Math.max(last, line);
    }
    return Integer.toString(last).length();
  }

  private static int distance(Mark one, Mark other, LineIndex lines) {
    int below = other.firstLine(lines) - one.lastLine(lines);
    int above = one.firstLine(lines) - other.lastLine(lines);
    return Math.max(below, above);
  }
}
