package io.github.athenalint.lint;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Position;
import io.github.athenalint.text.SourceText;
import java.util.List;

/** What a report says, one short line for each finding that the default shows. */
final class Told {

  private Told() {}

  /** Returns lines such as {@code error unknown-key workgroup}. */
  static List<String> of(Report report) {
    return report.diagnostics().stream()
        .filter(one -> one.severity() != Severity.INFO)
        .map(Told::line)
        .toList();
  }

  private static String line(Diagnostic one) {
    return one.severity().word()
        + " "
        + one.rule()
        + one.subject().key().map(" "::concat).orElse("");
  }

  /** Returns where a finding is, such as {@code 6:5-6:13}. */
  static String place(SourceText source, Diagnostic one) {
    Position start = source.lines().position(one.span().start());
    Position end = source.lines().position(one.span().end());
    return start.line() + ":" + start.column() + "-" + end.line() + ":" + end.column();
  }
}
