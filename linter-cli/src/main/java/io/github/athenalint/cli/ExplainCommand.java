package io.github.athenalint.cli;

import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code athena-lint explain}: prints the page of a rule. */
record ExplainCommand() implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Flag.command("athena-lint explain", "Prints the page of a rule.");
    spec.add(Flag.words("1..*", "RULE", "The name of the rule."));
    return spec.addOption(
        Flag.value("--color", "WHEN", "auto (default; NO_COLOR, FORCE_COLOR), always or never."));
  }

  @Override
  public int run(ParseResult parsed, Shell shell, Engine engine) throws CannotRun {
    Palette palette =
        shell.palette(Choice.of(parsed, "--color", List.of("auto", "always", "never")));
    List<String> names = parsed.matchedPositionalValue(0, List.of());
    for (String name : names) {
      Rule rule = engine.rule(engine.checkedName(name)).orElseThrow();
      String page = RuleDoc.of(rule).readable();
      shell.out().print(palette.colourful() ? new TerminalPage(palette).render(page) : page);
    }
    return ExitCode.CLEAN;
  }
}
