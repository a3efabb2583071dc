package io.github.athenalint.cli.report;

import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.text.Position;

/**
 * One line a finding: {@code path:line:column: severity: message [rule]}.
 *
 * @param palette the colours
 * @param statistics whether to count the findings of each rule
 */
public record ConciseRenderer(Palette palette, boolean statistics) implements Renderer {

  @Override
  public String render(Outcome outcome) {
    StringBuilder out = new StringBuilder();
    for (Report report : outcome.reports()) {
      for (Diagnostic found : report.diagnostics()) {
        Position at = report.source().lines().position(found.span().start());
        String place = Glyph.printable(found.path()) + ":" + at.line() + ":" + at.column() + ":";
        out.append(palette.bold(place)).append(' ');
        out.append(palette.severity(found.severity(), found.severity().word() + ":")).append(' ');
        out.append(Glyph.printable(found.message()));
        out.append(palette.dim(" [" + found.rule() + "]")).append('\n');
      }
    }
    if (statistics) {
      out.append(new Statistics(palette).render(outcome));
    }
    return out.toString();
  }
}
