package io.github.athenalint.cli;

import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.workspace.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint explain}: prints the page of a rule, or finds it by the text of an error. */
record ExplainCommand() implements Command {

  private static final String HINT =
      "; `athena-lint explain --search \"TEXT\"` finds the rules that fit the text of an error";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flag.command(
            "athena-lint explain",
            "Prints the page of a rule, or finds it by the text of an error.");
    spec.add(Flag.words("0..*", "RULE", "The name of the rule."));
    spec.addOption(
        Flag.value(
            "--search",
            "TEXT",
            "Find the rules that fit what dbt, boto3 or AWS printed; - reads it from stdin."));
    spec.addOption(
        Flag.value("--color", "WHEN", "auto (default; NO_COLOR, FORCE_COLOR), always or never."));
    spec.usageMessage()
        .customSynopsis(
            "athena-lint explain [OPTIONS] RULE...",
            "       athena-lint explain [OPTIONS] --search TEXT")
        .footer(
            "",
            "Examples:",
            "  athena-lint explain half-key-pair",
            "  athena-lint explain --search \"Could not find adapter type Athena!\"",
            "  dbt debug | athena-lint explain --search -",
            "",
            "Exit code: 0 shown or found; 1 no rule fits the text; 2 could not run; 3 internal"
                + " error.");
    return spec;
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) throws CannotRun {
    Palette palette =
        shell.palette(Choice.of(parsed, "--color", List.of("auto", "always", "never")));
    List<String> names = parsed.words();
    if (parsed.has("--search")) {
      if (!names.isEmpty()) {
        throw new CannotRun(
            "`--search` takes one text: put it between quotation marks, and name no RULE");
      }
      return search(text(parsed.value("--search").orElse(""), shell), shell, engine, palette);
    }
    if (names.isEmpty()) {
      throw new CannotRun("Missing required parameter: 'RULE'" + HINT);
    }
    for (String name : names) {
      String page = RuleDoc.of(named(name, engine)).readable();
      shell.out().print(palette.colourful() ? new TerminalPage(palette).render(page) : page);
    }
    return ExitCode.CLEAN;
  }

  private static Rule named(String name, Engine engine) throws CannotRun {
    try {
      return engine.rule(engine.checkedName(name)).orElseThrow();
    } catch (CannotRun unknown) {
      boolean guessed = unknown.why().contains("did you mean");
      throw guessed ? unknown : new CannotRun(unknown.why() + HINT);
    }
  }

  private static String text(String given, Shell shell) throws CannotRun {
    try {
      return given.equals("-")
          ? new String(shell.in().readAllBytes(), StandardCharsets.UTF_8)
          : given;
    } catch (IOException broken) {
      throw new CannotRun("stdin: " + Reason.of(broken));
    }
  }

  /** Says which rules fit; never the text itself, for an error may show a secret. */
  private static int search(String text, Shell shell, Engine engine, Palette palette) {
    List<PageSearch.Hit> hits = new PageSearch(engine.rules()).find(text);
    if (hits.isEmpty()) {
      shell.say(
          "athena-lint: nothing found: no rule fits that text; `athena-lint rules` lists them all");
      return ExitCode.FINDINGS;
    }
    int width = hits.stream().mapToInt(hit -> hit.rule().length()).max().orElse(0);
    for (PageSearch.Hit hit : hits) {
      String gap = " ".repeat(width - hit.rule().length() + 2);
      shell.out().print(palette.bold(hit.rule()) + gap + hit.summary() + "\n");
    }
    if (PageSearch.isClear(hits)) {
      String best = "athena-lint explain " + hits.get(0).rule();
      shell.out().print("\nThe first fits best: `" + best + "` prints its page\n");
    }
    return ExitCode.CLEAN;
  }
}
