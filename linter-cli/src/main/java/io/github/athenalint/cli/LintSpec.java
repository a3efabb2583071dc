package io.github.athenalint.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What {@code athena-lint lint} takes. */
final class LintSpec {

  private LintSpec() {}

  static CommandSpec create() {
    CommandSpec spec =
        Flag.command(
            "athena-lint lint",
            "Lints the profiles.yml files that are named or below a folder; - reads stdin.",
            "Without a path: those below the current folder, else the one that dbt would use.");
    spec.add(Flag.words("0..*", "PATH", "Files, folders, or - for stdin."));
    output(spec);
    selection(spec);
    reader(spec);
    fixing(spec);
    settings(spec);
    LiveFlags.add(spec);
    spec.usageMessage()
        .customSynopsis("athena-lint [lint] [OPTIONS] [PATH...]")
        .footer(
            "",
            "Findings below --show are neither shown, nor counted, nor fixed.",
            "Exit code: 0 nothing at or above --fail-on; 1 findings; 2 could not run; 3 internal"
                + " error.");
    return spec;
  }

  private static void output(CommandSpec spec) {
    spec.addOption(
        Flag.values(
            "--format",
            "NAME[=FILE]",
            "text (default), concise, json, sarif, github, gitlab, junit,",
            "checkstyle, rdjson or azure; may be repeated, each but one with a",
            "file. On GitHub Actions and Azure Pipelines the default is text and",
            "annotations."));
    spec.addOption(
        Flag.value("--show", "LEVEL", "Mildest findings shown: info, warning (default), error."));
    spec.addOption(
        Flag.value(
            "--fail-on",
            "LEVEL",
            "Mildest findings that make the exit code 1: info, warning (default), error.",
            "Below --show it lowers --show too."));
    spec.addOption(Flag.toggle("--exit-zero", "Exit with 0 even if there are findings."));
    spec.addOption(Flag.toggle("--statistics", "Count the findings of each rule."));
    spec.addOption(Flag.toggle("--quiet,-q", "Print findings and errors, nothing else."));
    spec.addOption(
        Flag.value("--color", "WHEN", "auto (default; NO_COLOR, FORCE_COLOR), always or never."));
  }

  private static void selection(CommandSpec spec) {
    spec.addOption(
        Flag.values("--rule", "NAME=LEVEL", "Severity of a rule: off, info, warning or error."));
    spec.addOption(
        Flag.value("--preset", "NAME", "default, strict (data loss is an error) or all."));
    spec.addOption(Flag.values("--only", "RULE[,RULE]", "Run these rules only."));
    spec.addOption(Flag.values("--skip", "RULE[,RULE]", "Do not run these rules."));
    spec.addOption(Flag.value("--profile", "NAME", "Look at this profile only."));
    spec.addOption(Flag.value("--target", "NAME", "Look at this target only."));
  }

  private static void reader(CommandSpec spec) {
    spec.addOption(
        Flag.value("--dialect", "NAME", "Who reads it: core (default), platform or fusion."));
    spec.addOption(
        Flag.value("--adapter-version", "VERSION", "The dbt-athena that reads it (the newest)."));
    spec.addOption(
        Flag.toggle(
            "--check-env",
            "Check the values of the environment variables set here or, as dbt 1.12 does, in the",
            "nearest .env of this folder or above."));
    spec.addOption(Flag.value("--stdin-filename", "NAME", "What stdin is called in the report."));
  }

  private static void fixing(CommandSpec spec) {
    spec.addOption(Flag.toggle("--fix", "Make the safe fixes, and report what is left."));
    spec.addOption(
        Flag.toggle(
            "--unsafe-fixes",
            "Make or print the unsafe fixes too: dbt may then do something else."));
    spec.addOption(
        Flag.toggle("--diff", "Print the fixes as a diff, with secrets masked, write none."));
  }

  private static void settings(CommandSpec spec) {
    spec.addOption(
        Flag.value(
            "--config", "FILE", "Take this configuration, not the nearest athena-lint.yml."));
    spec.addOption(Flag.toggle("--no-config", "Take no configuration."));
    spec.addOption(
        Flag.value("--baseline", "FILE", "Do not report the findings that this file knows."));
    spec.addOption(
        Flag.value(
            "--write-baseline", "FILE", "Write what is found to this file, report nothing."));
  }
}
