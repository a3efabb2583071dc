package io.github.athenalint.cli;

import io.github.athenalint.cli.completion.Bash;
import io.github.athenalint.cli.completion.Fish;
import io.github.athenalint.cli.completion.Syntax;
import io.github.athenalint.cli.completion.Zsh;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint completion}: prints the script that completes words in a shell. */
record CompletionCommand() implements Command {

  /** The shells that there is a script for. */
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flag.command(
            "athena-lint completion",
            "Prints the script that completes words in bash, zsh or fish.");
    spec.add(Flag.words("1", "SHELL", "bash, zsh or fish."));
    spec.usageMessage()
        .customSynopsis("athena-lint completion SHELL")
        .footer(
            "",
            "Once, for this shell:",
            "  source <(athena-lint completion bash)",
            "  source <(athena-lint completion zsh)",
            "  athena-lint completion fish | source",
            "For every shell: the first lines of the script say where to put it.");
    return spec;
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) throws CannotRun {
    List<String> words = parsed.words();
    if (!SHELLS.contains(words.get(0))) {
      throw Choice.wrong("SHELL", words.get(0), SHELLS);
    }
    Syntax syntax = CommandLineSyntax.of(engine);
    shell
        .out()
        .print(
            switch (words.get(0)) {
              case "bash" -> Bash.script(syntax);
              case "zsh" -> Zsh.script(syntax);
              default -> Fish.script(syntax);
            });
    return ExitCode.CLEAN;
  }
}
