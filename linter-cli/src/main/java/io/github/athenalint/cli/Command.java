package io.github.athenalint.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

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
   * Runs the command.
   *
   * @return the exit code
   * @throws CannotRun if it cannot do what it was asked to
   */
  int run(ParseResult parsed, Shell shell, Engine engine) throws CannotRun;
}
