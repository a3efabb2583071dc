package io.github.athenalint.cli;

import io.github.athenalint.lint.Configuration;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Preset;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.workspace.DotEnv;
import io.github.athenalint.workspace.Reason;
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

/**
 * What the command line asks of the linter; it goes before what a configuration says.
 *
 * @param dialect who reads the profiles
 * @param version the adapter version that reads them
 * @param environment what is known of the environment
 * @param preset which rules run
 * @param severities the severity of single rules; empty switches a rule off
 * @param only if not empty, the only rules that run
 * @param skip rules that do not run
 * @param profile the only profile that is looked at
 * @param target the only target that is looked at
 */
record Asked(
    Optional<Dialect> dialect,
    Optional<AdapterVersion> version,
    Environment environment,
    Optional<Preset> preset,
    Map<String, Optional<Severity>> severities,
    Set<String> only,
    Set<String> skip,
    Optional<String> profile,
    Optional<String> target) {

  /** Reads the options. */
  static Asked of(Given parsed, Shell shell, Engine engine) throws CannotRun {
    LintOptions plain = LintOptions.defaults();
    Environment env = parsed.has("--check-env") ? environment(shell) : plain.environment();
    Dialect dialect = Choice.of(parsed, "--dialect", plain.dialect());
    AdapterVersion version = Choice.version(parsed);
    Preset preset = Choice.of(parsed, "--preset", plain.preset());
    return new Asked(
        given(parsed, "--dialect", dialect),
        given(parsed, "--adapter-version", version),
        env,
        given(parsed, "--preset", preset),
        severities(parsed, engine),
        names(parsed, "--only", engine),
        names(parsed, "--skip", engine),
        parsed.value("--profile"),
        parsed.value("--target"));
  }

  /** Returns what the linter is to do where a configuration holds. */
  LintOptions over(Configuration configuration) {
    LintOptions plain = LintOptions.defaults();
    Map<String, Optional<Severity>> rules = new TreeMap<>(configuration.rules());
    rules.putAll(severities);
    return new LintOptions(
        dialect.or(configuration::dialect).orElse(plain.dialect()),
        version.or(configuration::version).orElse(plain.version()),
        environment,
        preset.or(configuration::preset).orElse(plain.preset()),
        rules,
        only,
        skip,
        profile,
        target,
        configuration.naming());
  }

  /** Tells whether every rule that is not switched off looks at everything. */
  boolean isWhole() {
    return only.isEmpty() && skip.isEmpty() && profile.isEmpty() && target.isEmpty();
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

  private static <T> Optional<T> given(Given parsed, String option, T value) {
    return parsed.has(option) ? Optional.of(value) : Optional.empty();
  }

  private static Map<String, Optional<Severity>> severities(Given parsed, Engine engine)
      throws CannotRun {
    Map<String, Optional<Severity>> severities = new TreeMap<>();
    List<String> given = parsed.values("--rule");
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

  private static Set<String> names(Given parsed, String option, Engine engine) throws CannotRun {
    List<String> lists = parsed.values(option);
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
