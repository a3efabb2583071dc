package io.github.athenalint.cli;

import io.github.athenalint.convert.Converter;
import io.github.athenalint.convert.Outcome;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.workspace.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint convert}: takes one target to the dbt platform, to Terraform, or back. */
record ConvertCommand() implements Command {

  @Override
  public CommandSpec spec() {
    return ConvertFlags.spec();
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) throws CannotRun {
    ConvertFlags flags = ConvertFlags.of(parsed);
    Input input = input(flags, shell);
    Optional<NewFile> output = NewFile.of(flags, input, shell);
    SourceText source;
    try {
      source = input.read();
    } catch (IOException broken) {
      throw new CannotRun(input.name() + ": " + Reason.of(broken));
    }
    Outcome outcome = Converter.convert(source, flags.request());
    if (outcome instanceof Outcome.Unclear unclear) {
      throw new CannotRun(unclear.why());
    }
    ConvertReport report = new ConvertReport(source, flags, shell);
    if (!(outcome instanceof Outcome.Converted converted)) {
      return report.broken(engine);
    }
    if (output.isPresent()) {
      output.get().write(converted.text());
    } else {
      shell.out().print(converted.text());
    }
    report.notes(converted.notes());
    return ExitCode.CLEAN;
  }

  private static Input input(ConvertFlags flags, Shell shell) throws CannotRun {
    if (flags.request().route().source() == Dialect.PLATFORM && flags.paths().isEmpty()) {
      throw new CannotRun("name the file with the settings of the platform, or - for stdin");
    }
    Discovery.Found found = new Discovery(shell, true, false, "<stdin>").find(flags.paths());
    if (!found.failures().isEmpty()) {
      throw new CannotRun(found.failures().get(0));
    }
    List<String> names = Lists.map(found.inputs(), Input::name);
    return switch (names.size()) {
      case 0 -> throw new CannotRun("no profiles.yml found; name the file");
      case 1 -> found.inputs().get(0);
      default ->
          throw new CannotRun("one file is converted at a time: " + String.join(", ", names));
    };
  }
}
