package io.github.athenalint.cli;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Builds the options of a command, all of them plain text so that nothing is looked up at start.
 */
final class Flag {

  private Flag() {}

  /** Returns an empty command that knows {@code --help}. */
  static CommandSpec command(String name, String... description) {
    CommandSpec spec = CommandSpec.create().name(name).interpolateVariables(false);
    spec.usageMessage().description(description).sortOptions(false).abbreviateSynopsis(true);
    OptionSpec help = OptionSpec.builder("--help", "-h").usageHelp(true).build();
    return spec.addOption(
        OptionSpec.builder(help).type(boolean.class).description("Show this help.").build());
  }

  /** Returns an option that is there or not. */
  static OptionSpec toggle(String name, String... description) {
    return OptionSpec.builder(name.split(",", -1))
        .type(boolean.class)
        .description(description)
        .build();
  }

  /** Returns an option with a value. */
  static OptionSpec value(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** Returns an option that may be given many times. */
  static OptionSpec values(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** Returns what stands without an option. */
  static ArgSpec words(String arity, String label, String... description) {
    return PositionalParamSpec.builder()
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity(arity)
        .required(!arity.startsWith("0"))
        .paramLabel(label)
        .description(description)
        .build();
  }
}
