package io.github.athenalint.cli;

import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.TextRenderer;
import io.github.athenalint.convert.Note;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.SourceText;
import java.util.List;
import java.util.Optional;

/** Says on stderr what a conversion leaves behind, or why there is none. */
final class ConvertReport {

  private final SourceText source;
  private final ConvertFlags flags;
  private final Shell shell;

  ConvertReport(SourceText source, ConvertFlags flags, Shell shell) {
    this.source = source;
    this.flags = flags;
    this.shell = shell;
  }

  /** Says each note on a line of its own. */
  void notes(List<Note> notes) {
    for (Note note : notes) {
      String place =
          note.place()
              .map(span -> source.lines().position(span.start()))
              .map(at -> source.name() + ":" + at.line() + ":" + at.column() + ": ")
              .orElse("");
      shell.say(TextRenderer.printable("note: " + place + note.text()));
    }
  }

  /** Shows the errors of a file that cannot be converted: the result may go to a file. */
  int broken(Engine engine) {
    LintOptions plain = LintOptions.defaults();
    boolean named = flags.request().route().source() == plain.dialect();
    LintOptions options =
        new LintOptions(
            flags.request().route().source(),
            plain.version(),
            plain.environment(),
            plain.preset(),
            plain.severities(),
            plain.only(),
            plain.skip(),
            named ? flags.request().profile() : Optional.empty(),
            named ? flags.request().target() : Optional.empty());
    Outcome outcome =
        Outcome.of(
            List.of(engine.linter().apply(options).lint(source, Neighbours.NONE)), Severity.ERROR);
    shell.err().print(new TextRenderer(shell.palette("never"), false, true).render(outcome));
    shell.say("athena-lint: " + source.name() + " is broken, so nothing was converted");
    return ExitCode.FINDINGS;
  }
}
