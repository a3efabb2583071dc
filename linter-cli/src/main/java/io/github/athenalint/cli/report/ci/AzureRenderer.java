package io.github.athenalint.cli.report.ci;

import io.github.athenalint.cli.report.Columns;
import io.github.athenalint.cli.report.Glyph;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.Renderer;
import io.github.athenalint.cli.report.Sentences;
import io.github.athenalint.cli.report.SourceRoot;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Position;

/**
 * Logging commands, which Azure Pipelines lists as issues of the run. It knows errors and warnings
 * only, so advice is an ordinary line of the log.
 *
 * @param root where Azure looks for the files
 */
public record AzureRenderer(SourceRoot root) implements Renderer {

  @Override
  public String render(Outcome outcome) {
    StringBuilder out = new StringBuilder();
    for (Report report : outcome.reports()) {
      for (Diagnostic found : report.diagnostics()) {
        Position at = Columns.CODE_POINTS.region(report.source(), found.span()).start();
        String path = root.path(found.path());
        if (found.severity() == Severity.INFO) {
          out.append(Glyph.printable(path)).append(':').append(at.line()).append(':');
          out.append(at.column()).append(": info: ").append(Sentences.of(found));
          out.append(" [").append(found.rule()).append("]\n");
        } else {
          out.append("##vso[task.logissue type=").append(found.severity().word());
          out.append(";sourcepath=").append(property(path));
          out.append(";linenumber=").append(at.line());
          out.append(";columnnumber=").append(at.column());
          out.append(";code=").append(property(found.rule())).append(']');
          out.append(data(Sentences.of(found))).append('\n');
        }
      }
    }
    return out.toString();
  }

  private static String data(String text) {
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** A name can hold what steers a terminal, and the log is read in one. */
  private static String property(String text) {
    return data(text).replace("]", "%5D").replace(";", "%3B").replaceAll("\\p{Cc}", "\uFFFD");
  }
}
