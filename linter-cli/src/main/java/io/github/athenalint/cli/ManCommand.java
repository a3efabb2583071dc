package io.github.athenalint.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint man}: prints the manual page. */
record ManCommand() implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flag.command("athena-lint man", "Prints the manual page, as `man` reads it.");
    spec.usageMessage()
        .customSynopsis("athena-lint man")
        .footer(
            "",
            "Examples:",
            "  athena-lint man | man -l -",
            "  athena-lint man > ~/.local/share/man/man1/athena-lint.1");
    return spec;
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) {
    shell.out().print(new ManPage(Program.commands(), Version.NUMBER, Build.read()).text());
    return ExitCode.CLEAN;
  }
}
