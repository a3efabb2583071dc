package io.github.athenalint.cli;

import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Preset;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.ParseResult;

/**
 * What {@code athena-lint lint} was asked for.
 *
 * @param paths the paths as the user wrote them
 * @param outputs where to report in which format
 * @param options what the linter is asked for
 * @param show the mildest findings shown
 * @param failOn the mildest findings that make the exit code 1
 * @param exitZero whether findings never make the exit code 1
 * @param statistics whether to count the findings of each rule
 * @param quiet whether to say nothing but findings and errors
 * @param palette the colours on the standard output
 * @param stdinName what stdin is called
 * @param fixing what to do with fixes
 * @param unsafe whether that goes for unsafe fixes as well
 */
record LintFlags(
    List<String> paths,
    List<Output> outputs,
    LintOptions options,
    Severity show,
    Severity failOn,
    boolean exitZero,
    boolean statistics,
    boolean quiet,
    Palette palette,
    String stdinName,
    Fixing fixing,
    boolean unsafe) {

  /** What to do with fixes. */
  enum Fixing {
    NONE,
    WRITE,
    DIFF
  }

  /** Reads the options. */
  static LintFlags of(ParseResult parsed, Shell shell, Engine engine) throws CannotRun {
    Severity show = Choice.of(parsed, "--show", Severity.WARNING);
    Severity failOn = Choice.of(parsed, "--fail-on", worse(show, Severity.WARNING));
    String colour = Choice.of(parsed, "--color", List.of("auto", "always", "never"));
    return new LintFlags(
        parsed.matchedPositionalValue(0, List.of()),
        Output.all(parsed.matchedOptionValue("--format", List.of())),
        options(parsed, shell, engine),
        failOn.compareTo(show) < 0 ? failOn : show,
        failOn,
        parsed.hasMatchedOption("--exit-zero"),
        parsed.hasMatchedOption("--statistics"),
        parsed.hasMatchedOption("--quiet"),
        shell.palette(colour),
        parsed.matchedOptionValue("--stdin-filename", "<stdin>"),
        fixing(parsed),
        parsed.hasMatchedOption("--unsafe-fixes"));
  }

  private static Severity worse(Severity one, Severity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Fixing fixing(ParseResult parsed) throws CannotRun {
    boolean write = parsed.hasMatchedOption("--fix");
    boolean diff = parsed.hasMatchedOption("--diff");
    if (write && diff) {
      throw new CannotRun("`--fix` writes and `--diff` does not: choose one");
    }
    boolean unsafe = parsed.hasMatchedOption("--unsafe-fixes");
    return diff ? Fixing.DIFF : write || unsafe ? Fixing.WRITE : Fixing.NONE;
  }

  /**
   * Returns the environment with what dbt takes from {@code .env}; unknown if that is unreadable.
   */
  private static Environment environment(Shell shell) {
    Optional<Path> file = DotEnv.find(shell.folder(), shell.env());
    try {
      return Environment.discreet(
          file.isPresent() ? DotEnv.load(file.get(), shell.env()) : shell.env());
    } catch (IOException broken) {
      String name = file.map(shell::name).orElse(".env");
      shell.say(
          "note: " + name + " cannot be read, so no variable is checked: " + Reason.of(broken));
      return Environment.unknown();
    }
  }

  private static LintOptions options(ParseResult parsed, Shell shell, Engine engine)
      throws CannotRun {
    LintOptions plain = LintOptions.defaults();
    Environment env =
        parsed.hasMatchedOption("--check-env") ? environment(shell) : plain.environment();
    return new LintOptions(
        Choice.of(parsed, "--dialect", Dialect.CORE),
        Choice.version(parsed),
        env,
        Choice.of(parsed, "--preset", Preset.DEFAULT),
        severities(parsed, engine),
        names(parsed, "--only", engine),
        names(parsed, "--skip", engine),
        Optional.ofNullable(parsed.matchedOptionValue("--profile", null)),
        Optional.ofNullable(parsed.matchedOptionValue("--target", null)));
  }

  private static Map<String, Optional<Severity>> severities(ParseResult parsed, Engine engine)
      throws CannotRun {
    Map<String, Optional<Severity>> severities = new TreeMap<>();
    List<String> given = parsed.matchedOptionValue("--rule", List.of());
    for (String setting : given) {
      int equals = setting.indexOf('=');
      if (equals < 0) {
        throw new CannotRun("`--rule` is NAME=LEVEL, not `" + setting + "`");
      }
      String name = engine.checkedName(setting.substring(0, equals));
      severities.put(name, level(setting.substring(equals + 1)));
    }
    return severities;
  }

  private static Optional<Severity> level(String word) throws CannotRun {
    if (word.equals("off")) {
      return Optional.empty();
    }
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return Optional.of(severity);
      }
    }
    throw Choice.wrong("--rule", word, List.of("off", "info", "warning", "error"));
  }

  private static Set<String> names(ParseResult parsed, String option, Engine engine)
      throws CannotRun {
    List<String> lists = parsed.matchedOptionValue(option, List.of());
    List<String> words = new ArrayList<>();
    lists.forEach(list -> words.addAll(Arrays.asList(list.split(",", -1))));
    Set<String> names = new LinkedHashSet<>();
    for (String word : words) {
      if (!word.isBlank()) {
        names.add(engine.checkedName(word.strip()));
      }
    }
    return names;
  }
}
