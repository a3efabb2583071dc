package io.github.athenalint.cli.report.ci;

import io.github.athenalint.cli.report.Columns;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.Renderer;
import io.github.athenalint.cli.report.Sentences;
import io.github.athenalint.cli.report.Tool;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.text.Position;

/** The report as Checkstyle writes it: XML that nearly every build server reads. */
public record CheckstyleRenderer() implements Renderer {

  @Override
  public String render(Outcome outcome) {
    return new Xml()
        .element(
            "checkstyle",
            xml -> {
              for (Report report : outcome.checked()) {
                xml.element("file", inner -> errors(report, inner), "name", report.source().name());
              }
            },
            "version",
            "10.0")
        .toString();
  }

  private static void errors(Report report, Xml xml) {
    for (Diagnostic found : report.diagnostics()) {
      Position at = Columns.CODE_POINTS.region(report.source(), found.span()).start();
      xml.element(
          "error",
          nothing -> {},
          "line",
          Integer.toString(at.line()),
          "column",
          Integer.toString(at.column()),
          "severity",
          found.severity().word(),
          "message",
          Sentences.of(found),
          "source",
          Tool.NAME + "." + found.rule());
    }
  }
}
