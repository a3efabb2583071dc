package io.github.athenalint.cli;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code athena-lint --help} shows. */
final class RootHelp {

  private RootHelp() {}

  /** Returns the program with its commands, to be shown, not to be run. */
  static CommandSpec spec(Map<String, Command> commands) {
    CommandSpec root =
        Flag.command("athena-lint", "Finds what is wrong in the Athena targets of a profiles.yml.");
    root.addOption(Flag.toggle("--version,-V", "Show the version."));
    commands.forEach((name, command) -> root.addSubcommand(name, command.spec().name(name)));
    root.usageMessage()
        .customSynopsis("athena-lint [PATH...]", "       athena-lint COMMAND [...]")
        .commandListHeading("%nCommands (without one: lint):%n")
        .footer(
            "",
            "Exit code: 0 nothing found, 1 findings, 2 could not run, 3 internal error.",
            "`athena-lint COMMAND --help` shows the options of a command.");
    return root;
  }
}
