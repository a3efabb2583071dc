package io.github.athenalint.cli;

import io.github.athenalint.cli.completion.Syntax;
import io.github.athenalint.cli.completion.Values;
import io.github.athenalint.cli.init.Auth;
import io.github.athenalint.lint.Preset;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.PublishedSchema;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Knows what may stand in the command line, value by value.
 *
 * @param rules the names of the rules
 */
record CommandLineSyntax(List<String> rules) {

  private static final List<String> LEVELS =
      Stream.concat(Stream.of("off"), Arrays.stream(Severity.values()).map(Severity::word))
          .toList();

  /** Returns what the program understands. */
  static Syntax of(Engine engine) {
    CommandLineSyntax known =
        new CommandLineSyntax(Lists.map(engine.rules(), rule -> rule.info().name()));
    List<Syntax.Command> commands = new ArrayList<>();
    Program.commands().forEach((name, command) -> commands.add(known.command(name, command)));
    return new Syntax(commands);
  }

  private Syntax.Command command(String name, Command command) {
    CommandSpec spec = command.spec();
    List<Syntax.Option> options = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      boolean takesValue = option.arity().max() > 0;
      options.add(
          new Syntax.Option(
              Stream.of(option.names())
                  .sorted((one, other) -> other.length() - one.length())
                  .toList(),
              first(String.join(" ", option.description())),
              option.isMultiValue(),
              takesValue ? option.paramLabel() : "",
              takesValue ? values(name, option) : Values.FREE));
    }
    Values words =
        spec.positionalParameters().stream()
            .findFirst()
            .map(PositionalParamSpec::paramLabel)
            .map(
                label ->
                    name.equals("schema")
                        ? new Values.Words(PublishedSchema.names())
                        : byLabel(label))
            .orElse(Values.FREE);
    return new Syntax.Command(name, RootHelp.summary(command), options, words);
  }

  /** Returns the first sentence, without its full stop. */
  private static String first(String text) {
    String[] sentences = text.split("(?<=[a-z0-9)])\\.( |$)", 2);
    return sentences[0];
  }

  private Values values(String command, OptionSpec option) {
    return switch (option.longestName()) {
      case "--format" ->
          List.of("lint", "live").contains(command)
              ? new Values.Outputs(names(Output.Format.values(), Enum::name))
              : words("text", "markdown", "json");
      case "--show", "--fail-on" -> new Values.Words(LEVELS.subList(1, LEVELS.size()));
      case "--color" -> words("auto", "always", "never");
      case "--rule" -> new Values.Pairs(rules, LEVELS);
      case "--only", "--skip" -> new Values.Lists(rules);
      case "--preset" -> new Values.Words(names(Preset.values(), Enum::name));
      case "--dialect" -> new Values.Words(names(Dialect.values(), Enum::name));
      case "--adapter-version" -> new Values.Words(Lists.map(Schema.versions(), Object::toString));
      case "--from" -> words("core", "platform");
      case "--to" -> words("core", "platform", "terraform");
      case "--auth" -> new Values.Words(names(Auth.values(), Auth::word));
      case "--stdin-filename" -> new Values.Files();
      default -> byLabel(option.paramLabel());
    };
  }

  private Values byLabel(String label) {
    return switch (label) {
      case "PATH", "FILE" -> new Values.Files();
      case "DIR" -> new Values.Folders();
      case "RULE" -> new Values.Words(rules);
      case "KEY" ->
          new Values.Words(
              Schema.project(Dialect.CORE, Schema.newestVersion()).fields().stream()
                  .map(Field::name)
                  .sorted()
                  .toList());
      case "SHELL" -> new Values.Words(CompletionCommand.SHELLS);
      default -> Values.FREE;
    };
  }

  private static Values words(String... words) {
    return new Values.Words(List.of(words));
  }

  private static <E extends Enum<E>> List<String> names(E[] values, Function<E, String> name) {
    return Arrays.stream(values).map(name).map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
