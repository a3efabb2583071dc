package io.github.athenalint.cli.report.ci;

import io.github.athenalint.cli.report.Columns;
import io.github.athenalint.cli.report.Glyph;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.Renderer;
import io.github.athenalint.cli.report.SourceRoot;
import io.github.athenalint.cli.report.Tool;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Severity;

/**
 * Workflow commands, which GitHub Actions turns into annotations beside the lines.
 *
 * @param root where GitHub looks for the files
 * @param folded whether to fold the commands in the log, where a report for people stands already
 */
public record GitHubRenderer(SourceRoot root, boolean folded) implements Renderer {

  @Override
  public String render(Outcome outcome) {
    StringBuilder out = new StringBuilder();
    for (Report report : outcome.reports()) {
      for (Diagnostic found : report.diagnostics()) {
        annotation(found, report, out);
      }
    }
    return folded && !out.isEmpty()
        ? "::group::Annotations of athena-lint\n" + out + "::endgroup::\n"
        : out.toString();
  }

  private void annotation(Diagnostic found, Report report, StringBuilder out) {
    Columns.Region region = Columns.CODE_POINTS.region(report.source(), found.span());
    out.append("::").append(level(found.severity()));
    out.append(" file=").append(property(root.path(found.path())));
    out.append(",line=").append(region.start().line());
    out.append(",endLine=").append(region.end().line());
    // GitHub takes columns only for a single line.
    if (region.start().line() == region.end().line()) {
      out.append(",col=").append(region.start().column());
      out.append(",endColumn=").append(region.end().column());
    }
    out.append(",title=").append(property(Tool.NAME + " (" + found.rule() + ")"));
    out.append("::").append(data(Glyph.printable(found.message())));
    found.help().ifPresent(help -> out.append(data("\nhelp: " + Glyph.printable(help))));
    out.append('\n');
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.word();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** A name can hold what steers a terminal, and the log is read in one. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C").replaceAll("\\p{Cc}", "\uFFFD");
  }
}
