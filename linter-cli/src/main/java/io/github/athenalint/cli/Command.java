package io.github.athenalint.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** One command of the program. */
sealed interface Command
    permits LintCommand,
        ExplainCommand,
        RulesCommand,
        FieldsCommand,
        SchemaCommand,
        InitCommand,
        ConvertCommand,
        LspCommand,
        CompletionCommand,
        ManCommand,
        LiveCommand {

  /** Returns what the command takes. It is built by hand because annotations cost start-up time. */
  CommandSpec spec();

  /** Returns the same to be shown, which may be more costly. */
  default CommandSpec help() {
    return spec();
  }

  /**
   * Returns what was given if that is plain to see: to read options takes longer than to lint a
   * file.
   *
   * @param args the arguments
   * @return nothing if they have to be parsed
   */
  default Optional<Given> plain(List<String> args) {
    return Optional.empty();
  }

  /**
   * Runs the command.
   *
   * @return the exit code
   * @throws CannotRun if it cannot do what it was asked to
   */
  int run(Given parsed, Shell shell, Engine engine) throws CannotRun;
}
