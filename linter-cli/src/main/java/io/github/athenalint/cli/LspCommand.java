package io.github.athenalint.cli;

import io.github.athenalint.lsp.Stdio;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code athena-lint lsp}: the language server on stdin and stdout. */
record LspCommand() implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flag.command(
            "athena-lint lsp", "Serves an editor: speaks the language server protocol on stdio.");
    spec.addOption(Flag.toggle("--stdio", "What clients say by custom; there is no other way."));
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Shell shell, Engine engine) {
    return Stdio.serve(
        shell.in(), shell.out(), shell.err(), shell.env(), shell.folder(), Version.read());
  }
}
