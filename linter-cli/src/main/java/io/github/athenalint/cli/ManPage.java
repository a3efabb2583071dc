package io.github.athenalint.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The manual page in the language of roff, made of what {@code --help} shows.
 *
 * @param commands the commands
 * @param version the version of the program
 * @param build what it was built from
 */
record ManPage(Map<String, Command> commands, String version, Build build) {

  private static final String PROGRAM = "athena-lint";

  private static final Map<String, String> EXIT_CODES =
      ordered(
          "0", "Nothing was found at or above --fail-on.",
          "1", "There are findings.",
          "2",
              "It could not run: wrong usage, a path that is missing or unreadable, a broken"
                  + " configuration, a report that could not be written.",
          "3", "An error in athena-lint itself; please report it.");

  private static final Map<String, String> VARIABLES =
      ordered(
          "ATHENA_LINT_JAVA", "The Java that runs the program; otherwise JAVA_HOME, then PATH.",
          "ATHENA_LINT_DEBUG", "If 1, an internal error shows where it happened.",
          "DBT_PROFILES_DIR", "The folder where dbt looks for profiles.yml.",
          "NO_COLOR", "If not empty, no colours.",
          "FORCE_COLOR, CLICOLOR_FORCE", "If not 0, colours even where there is no terminal.",
          "CLICOLOR", "If 0, no colours.",
          "FORCE_HYPERLINK", "If 1, rules are links on every terminal; if 0, on none.");

  private static final Map<String, String> FILES =
      ordered(
          "profiles.yml", "What is linted.",
          "dbt_project.yml", "Read beside profiles.yml, to hold one against the other.",
          "athena-lint.yml, .athena-lint.yml",
              "The configuration: the nearest one upwards from each file.",
          ".gitignore", "What git ignores is linted only if it is named.");

  /** Returns the page. */
  String text() {
    Roff out = new Roff();
    out.title(PROGRAM, build.date(), PROGRAM + " " + version);
    out.section("NAME")
        .line(PROGRAM + " - finds what is wrong in the Athena targets of a dbt profiles.yml");
    out.section("SYNOPSIS");
    out.synopsis(List.of("athena-lint [OPTIONS] [PATH...]", "athena-lint COMMAND [...]"));
    CommandSpec lint = commands.values().iterator().next().help();
    out.section("DESCRIPTION").line(String.join(" ", lint.usageMessage().description()));
    out.paragraph("It connects to nothing: files go in, findings come out.");
    for (ArgGroupSpec group : lint.argGroups()) {
      String heading = String.valueOf(group.heading()).replace("%n", "").replace(":", "");
      out.section("OPTIONS: " + heading.toUpperCase(java.util.Locale.ROOT));
      options(group.options(), out);
    }
    out.section("COMMANDS");
    commands.entrySet().stream().skip(1).forEach(entry -> command(entry.getValue(), out));
    out.section("EXIT STATUS").list(EXIT_CODES);
    out.section("ENVIRONMENT").list(VARIABLES);
    out.section("FILES").list(FILES);
    out.section("EXAMPLES").verbatim(examples(lint));
    return out.text();
  }

  private static void command(Command command, Roff out) {
    CommandSpec spec = command.help();
    String[] synopsis = spec.usageMessage().customSynopsis();
    List<String> forms =
        synopsis.length > 0
            ? Arrays.stream(synopsis).map(String::strip).toList()
            : List.of(spec.name() + " [OPTIONS]" + words(spec));
    out.subsection(spec.name());
    out.synopsis(forms);
    out.paragraph(String.join(" ", spec.usageMessage().description()));
    options(spec.options(), out);
    List<String> examples = examples(spec);
    if (!examples.isEmpty()) {
      out.paragraph("Examples:");
      out.verbatim(examples);
    }
  }

  private static String words(CommandSpec spec) {
    return spec.positionalParameters().stream()
        .map(word -> word.required() ? " " + word.paramLabel() : " [" + word.paramLabel() + "]")
        .collect(Collectors.joining());
  }

  private static void options(List<OptionSpec> options, Roff out) {
    for (OptionSpec option : options) {
      if (!option.usageHelp()) {
        String value = option.arity().max() > 0 ? option.paramLabel() : "";
        out.option(List.of(option.names()), value, String.join(" ", option.description()));
      }
    }
  }

  /** Returns the indented lines of the closing remarks. */
  private static List<String> examples(CommandSpec spec) {
    return Arrays.stream(spec.usageMessage().footer())
        .filter(line -> line.startsWith("  "))
        .map(String::strip)
        .toList();
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
