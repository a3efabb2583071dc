package io.github.athenalint.cli;

import io.github.athenalint.cli.LintFlags.Fixing;
import io.github.athenalint.workspace.Disk;
import io.github.athenalint.workspace.ReadOnce;
import io.github.athenalint.workspace.Setups;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint lint}: lints files and reports what it found. */
record LintCommand() implements Command {

  @Override
  public CommandSpec spec() {
    return LintSpec.create();
  }

  @Override
  public CommandSpec help() {
    return LintSpec.grouped();
  }

  @Override
  public Optional<Given> plain(List<String> args) {
    for (String arg : args) {
      if (arg.startsWith("-") && !arg.equals("-")) {
        return Optional.empty();
      }
    }
    return Optional.of(new Given(LintSpec.NAME, args, Optional.empty()));
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) throws CannotRun {
    LintFlags flags = LintFlags.of(parsed, shell, engine);
    if (flags.fixing() == Fixing.WRITE && flags.paths().contains("-")) {
      throw new CannotRun("`--fix` cannot write to stdin; `--diff` shows what it would do");
    }
    ReadOnce disk = new ReadOnce(Disk.REAL);
    Setups setups =
        new Setups(
            flags.settings().wish(shell),
            disk,
            shell::name,
            configuration -> engine.linter().apply(flags.asked().over(configuration)));
    return new LintRun(flags, shell, engine, setups, disk).run();
  }
}
