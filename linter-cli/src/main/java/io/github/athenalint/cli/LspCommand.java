package io.github.athenalint.cli;

import io.github.athenalint.lsp.Stdio;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint lsp}: the language server on stdin and stdout. */
record LspCommand() implements Command {

  private static final String NAME = "athena-lint lsp";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flag.command(NAME, "Serves an editor: speaks the language server protocol on stdio.");
    spec.addOption(Flag.toggle("--stdio", "What clients say by custom; there is no other way."));
    return spec;
  }

  @Override
  public Optional<Given> plain(List<String> args) {
    return args.isEmpty() || args.equals(List.of("--stdio"))
        ? Optional.of(new Given(NAME, List.of(), Optional.empty()))
        : Optional.empty();
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) {
    return Stdio.serve(
        shell.in(), shell.out(), shell.err(), shell.env(), shell.folder(), Version.NUMBER);
  }
}
