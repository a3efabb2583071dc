package io.github.athenalint.cli.init;

import io.github.athenalint.cli.report.Glyph;
import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of an answer; two remarks are the same if they say the same.
 *
 * @param severity how bad it is
 * @param rule the rule that says it
 * @param message what is wrong
 * @param help what to do
 */
record Remark(Severity severity, String rule, String message, Optional<String> help) {

  static Remark of(Diagnostic found) {
    return new Remark(found.severity(), found.rule(), found.message(), found.help());
  }

  /** Tells whether one of the remarks is an error. */
  static boolean refuse(List<Remark> remarks) {
    return Lists.any(remarks, remark -> remark.severity() == Severity.ERROR);
  }

  /** Returns the remark as it is printed. */
  String text(Palette palette) {
    String title = severity.word() + "[" + rule + "]";
    return palette.severity(severity, title)
        + palette.bold(": " + Glyph.printable(message))
        + help.map(way -> "\n    help: " + Glyph.printable(way)).orElse("");
  }
}
