package io.github.athenalint.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint live}: lints files and asks AWS whether their targets work. */
record LiveCommand() implements Command {

  static final String NAME = "athena-lint live";

  @Override
  public CommandSpec spec() {
    return live(LintSpec.create());
  }

  @Override
  public CommandSpec help() {
    return live(LintSpec.grouped());
  }

  private static CommandSpec live(CommandSpec spec) {
    spec.name(NAME);
    spec.addOption(
        Flag.toggle(
            LiveFlags.POLICY, "Print what the checks must be allowed to do, and ask nothing."));
    spec.usageMessage()
        .description(
            "Lints files, and asks AWS whether their targets work.",
            "Who signs, and are the workgroup, the catalog, the schema and the buckets there?",
            "It reads only, unless --live-write or --live-query is given.")
        .customSynopsis("athena-lint live [OPTIONS] [PATH...]");
    return spec;
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) throws CannotRun {
    return new LintCommand().run(parsed, shell, engine);
  }
}
