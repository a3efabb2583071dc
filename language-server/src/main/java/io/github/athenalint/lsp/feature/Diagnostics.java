package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.rule.Severity;
import java.util.List;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** {@code textDocument/publishDiagnostics}: what the linter says of a document. */
public final class Diagnostics {

  private Diagnostics() {}

  /** Returns the findings that are shown. */
  public static List<org.eclipse.lsp4j.Diagnostic> of(Snapshot snapshot) {
    Severity mildest = snapshot.world().grounds().settings().show();
    return snapshot.report().diagnostics().stream()
        .filter(found -> found.severity().compareTo(mildest) >= 0)
        .map(found -> diagnostic(found, snapshot))
        .toList();
  }

  private static org.eclipse.lsp4j.Diagnostic diagnostic(Diagnostic found, Snapshot snapshot) {
    org.eclipse.lsp4j.Diagnostic shown =
        new org.eclipse.lsp4j.Diagnostic(
            snapshot.positions().range(found.span()),
            found.help().map(help -> found.message() + "\n" + help).orElse(found.message()),
            severity(found.severity()),
            "athena-lint",
            found.rule());
    shown.setCodeDescription(new DiagnosticCodeDescription(RuleDoc.url(found.rule())));
    return shown;
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
    };
  }
}
