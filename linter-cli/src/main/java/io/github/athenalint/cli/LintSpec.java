package io.github.athenalint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code athena-lint lint} takes. */
final class LintSpec {

  static final String NAME = "athena-lint lint";

  private LintSpec() {}

  /** Returns what is parsed: groups of options would only take time. */
  static CommandSpec create() {
    CommandSpec spec = described();
    for (List<OptionSpec> options : sections().values()) {
      for (OptionSpec option : options) {
        spec.addOption(option);
      }
    }
    return spec;
  }

  /** Returns what is shown: the options below headings. */
  static CommandSpec grouped() {
    CommandSpec spec = described();
    int order = 0;
    for (Map.Entry<String, List<OptionSpec>> section : sections().entrySet()) {
      ArgGroupSpec.Builder group =
          ArgGroupSpec.builder()
              .validate(false)
              .order(order)
              .heading("%n" + section.getKey() + ":%n");
      section.getValue().forEach(group::addArg);
      spec.addArgGroup(group.build());
      order++;
    }
    return spec;
  }

  private static CommandSpec described() {
    CommandSpec spec =
        Flag.command(
            NAME,
            "Lints files, all profiles.yml below folders, or stdin.",
            "Without a path: those below this folder, else the one that dbt would use.",
            "What git ignores is passed over, unless it is named.");
    spec.add(Flag.words("0..*", "PATH", "Files, folders, patterns, or - for stdin."));
    spec.usageMessage()
        .customSynopsis("athena-lint [lint] [OPTIONS] [PATH...]")
        .footer(
            "",
            "Examples:",
            "  athena-lint                               all profiles below this folder",
            "  athena-lint --diff                        what the safe fixes would change",
            "  athena-lint --show info profiles.yml      advice as well",
            "  athena-lint --rule unknown-key=error      a rule that is stricter here",
            "  athena-lint --only plaintext-secret .     one rule only",
            "  athena-lint --format json=report.json --format text",
            "  git show HEAD:profiles.yml | athena-lint --stdin-filename profiles.yml -",
            "",
            "Findings below --show are neither shown, nor counted, nor fixed.",
            "Exit code: 0 nothing at or above --fail-on, 1 findings, 2 could not run,",
            "3 internal error.");
    return spec;
  }

  private static Map<String, List<OptionSpec>> sections() {
    Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
    sections.put("Output", output());
    sections.put("Rules", rules());
    sections.put("Fixes", fixes());
    sections.put("Files", files());
    sections.put("Who reads the profiles", reader());
    sections.put("Configuration and baseline", settings());
    sections.put("Questions to AWS", LiveFlags.options());
    return sections;
  }

  private static List<OptionSpec> output() {
    return List.of(
        Flag.values(
            "--format",
            "NAME[=FILE]",
            "text (default), concise, json, sarif, github, gitlab, junit, checkstyle, rdjson or"
                + " azure; may be repeated, each but one with a file. On GitHub Actions and Azure"
                + " Pipelines the default is text and annotations."),
        Flag.value("--show", "LEVEL", "Mildest findings shown: info, warning (default), error."),
        Flag.value(
            "--fail-on",
            "LEVEL",
            "Mildest findings that make the exit code 1: info, warning (default), error.",
            "Below --show it lowers --show too."),
        Flag.toggle("--exit-zero", "Exit with 0 even if there are findings."),
        Flag.toggle("--statistics", "Count the findings of each rule."),
        Flag.toggle("--quiet,-q", "Print findings and errors, nothing else."),
        Flag.value("--color", "WHEN", "auto (default; NO_COLOR, FORCE_COLOR), always or never."));
  }

  private static List<OptionSpec> rules() {
    return List.of(
        Flag.values("--rule", "NAME=LEVEL", "Severity of a rule: off, info, warning or error."),
        Flag.value("--preset", "NAME", "default, strict (data loss is an error) or all."),
        Flag.values("--only", "RULE[,RULE]", "Run these rules only."),
        Flag.values("--skip", "RULE[,RULE]", "Do not run these rules."),
        Flag.value("--profile", "NAME", "Look at this profile only."),
        Flag.value("--target", "NAME", "Look at this target only."));
  }

  private static List<OptionSpec> fixes() {
    return List.of(
        Flag.toggle("--fix", "Make the safe fixes, and report what is left."),
        Flag.toggle(
            "--unsafe-fixes",
            "Make or print the unsafe fixes too: dbt may then do something else."),
        Flag.toggle("--diff", "Print the fixes as a diff, with secrets masked, write none."));
  }

  private static List<OptionSpec> files() {
    return List.of(
        Flag.value("--stdin-filename", "NAME", "What stdin is called, and where it would be."),
        Flag.toggle("--force-exclude", "Leave out what is excluded even if it is named."),
        Flag.toggle("--show-files", "List what would be linted and what not, and why."));
  }

  private static List<OptionSpec> reader() {
    return List.of(
        Flag.value("--dialect", "NAME", "core (default), platform or fusion."),
        Flag.value("--adapter-version", "VERSION", "Which dbt-athena (default: the newest)."),
        Flag.toggle(
            "--check-env",
            "Check the values of the environment variables set here or, as dbt 1.12 does, in the"
                + " nearest .env of this folder or above."));
  }

  private static List<OptionSpec> settings() {
    return List.of(
        Flag.value("--config", "FILE", "Take this configuration, not the nearest athena-lint.yml."),
        Flag.toggle("--no-config", "Take no configuration."),
        Flag.value("--baseline", "FILE", "Do not report the findings that this file knows."),
        Flag.value(
            "--write-baseline", "FILE", "Write what is found to this file, report nothing."));
  }
}
