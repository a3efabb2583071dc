package io.github.athenalint.cli;

import io.github.athenalint.cli.init.Console;
import io.github.athenalint.cli.init.Draft;
import io.github.athenalint.cli.init.Hints;
import io.github.athenalint.cli.init.Interview;
import io.github.athenalint.cli.init.NextSteps;
import io.github.athenalint.cli.init.ProfileFile;
import io.github.athenalint.cli.init.Refusal;
import io.github.athenalint.cli.init.Silent;
import io.github.athenalint.cli.init.Task;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.cli.report.TextRenderer;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Report;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.workspace.Linting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint init}: writes a profile by asking, or from options. */
record InitCommand() implements Command {

  @Override
  public CommandSpec spec() {
    return InitFlags.spec();
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) throws CannotRun {
    InitFlags flags = InitFlags.of(parsed);
    Destination destination = Destination.of(flags.output(), shell);
    Function<SourceText, Report> linter = linter(flags, engine);
    Optional<SourceText> before = destination.read();
    ProfileFile file = before.map(ProfileFile::of).orElse(ProfileFile.create(destination.name()));
    if (before.isPresent()) {
      Report report = linter.apply(before.get());
      if (file.isBroken()) {
        Outcome outcome = Outcome.of(List.of(report), Severity.WARNING);
        shell.out().print(new TextRenderer(shell.palette("auto"), false, false).render(outcome));
        shell.say("nothing was written: mend " + destination.name() + " first");
        return ExitCode.FINDINGS;
      }
      if (report.kind() != Report.Kind.PROFILES && !before.get().text().isBlank()) {
        if (!flags.force()) {
          throw new CannotRun(
              destination.name() + " is there and no profiles.yml; `--force` overwrites it");
        }
        file = ProfileFile.create(destination.name());
      }
    }
    Task task =
        new Task(file, flags.schema(), linter, flags.answers(), flags.auth(), flags.force());
    try {
      return run(task, flags, destination, before, shell);
    } catch (Refusal refusal) {
      throw new CannotRun(refusal.why());
    }
  }

  private static int run(
      Task task, InitFlags flags, Destination destination, Optional<SourceText> before, Shell shell)
      throws Refusal, CannotRun {
    task.check();
    Palette palette = destination.isStdout() ? Palette.PLAIN : shell.palette("auto");
    Console console = new Console(shell.in(), shell.err(), palette);
    Draft draft;
    SourceText result;
    if (flags.asks()) {
      Interview interview =
          new Interview(task, Hints.of(destination.project(), shell.env()), console);
      draft = interview.draft();
      result = task.file().with(draft, task.schema(), task.force());
      interview.confirm(result);
    } else {
      Silent silent = new Silent(task, console);
      Optional<Draft> described = silent.draft();
      if (described.isEmpty()) {
        return ExitCode.FINDINGS;
      }
      draft = described.get();
      result = task.file().with(draft, task.schema(), task.force());
      if (!silent.accepts(result)) {
        return ExitCode.FINDINGS;
      }
    }
    destination.write(before, result.text());
    NextSteps.of(draft, task.schema(), destination.shown(), destination.folder())
        .forEach(shell::say);
    return ExitCode.CLEAN;
  }

  private static Function<SourceText, Report> linter(InitFlags flags, Engine engine) {
    LintOptions plain = LintOptions.defaults();
    Linting linting =
        engine
            .linter()
            .apply(
                new LintOptions(
                    plain.dialect(),
                    flags.schema().version(),
                    plain.environment(),
                    plain.preset(),
                    plain.severities(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty()));
    return source -> linting.lint(source, Neighbours.NONE);
  }
}
