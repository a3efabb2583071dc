package io.github.athenalint.cli;

import java.util.Map;

/** What {@code athena-lint --help} shows: one screen. */
final class RootHelp {

  private static final String TEXT =
      """
      Finds what is wrong in the Athena targets of a dbt profiles.yml.

      Usage: athena-lint [OPTIONS] [PATH...]
             athena-lint COMMAND [...]

      Commands (without one: lint):
      %s
      Options that are used most (`athena-lint lint --help` shows all):
            --diff          Show what the safe fixes would change; --fix makes them
            --format NAME   Report in another format, as NAME=FILE into a file
            --show info     Show advice as well, not only errors and warnings
            --show-files    List what would be linted, and why
        -h, --help          Show this help, or that of a command
        -V, --version       Show the version, and what it was built from

      Examples:
        athena-lint                          all profiles.yml below this folder,
                                             else the one that dbt would use
        athena-lint --fix path/profiles.yml  mend what can be mended safely
        athena-lint explain unknown-key      what a finding means
        athena-lint explain --search "Access Denied when writing to location"

      Exit code: 0 nothing found, 1 findings, 2 could not run, 3 internal error
      Docs and questions: https://github.com/athenalint/athena-lint
      """;

  private RootHelp() {}

  /** Returns the page. */
  static String text(Map<String, Command> commands) {
    StringBuilder list = new StringBuilder();
    int width = commands.keySet().stream().mapToInt(String::length).max().orElse(0);
    commands.forEach(
        (name, command) ->
            list.append("  ")
                .append(name)
                .append(" ".repeat(width - name.length() + 2))
                .append(summary(command))
                .append('\n'));
    return TEXT.formatted(list);
  }

  /** Returns what a command does, in one sentence. */
  static String summary(Command command) {
    return command.spec().usageMessage().description()[0].replaceFirst("\\.$", "");
  }
}
