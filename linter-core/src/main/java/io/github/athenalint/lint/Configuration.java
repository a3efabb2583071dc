package io.github.athenalint.lint;

import io.github.athenalint.rule.Conventions;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an athena-lint.yml says.
 *
 * @param report the file and what is wrong in it; if anything is, nothing else of it counts
 * @param dialect who reads the profiles
 * @param version the adapter version that reads them
 * @param preset which rules run
 * @param rules the severity of single rules; empty switches a rule off
 * @param exclude which files are not linted
 * @param baseline the file of the findings that are known, relative to the configuration
 * @param naming what the team says of names
 */
public record Configuration(
    Report report,
    Optional<Dialect> dialect,
    Optional<AdapterVersion> version,
    Optional<Preset> preset,
    Map<String, Optional<Severity>> rules,
    List<Glob> exclude,
    Optional<String> baseline,
    Conventions naming) {

  /** What a configuration may be called; in one folder the first counts. */
  public static final List<String> NAMES = List.of("athena-lint.yml", ".athena-lint.yml");

  /** What is said where there is no configuration. */
  public static final Configuration NONE =
      new Configuration(
          Report.nothing(SourceText.of(NAMES.get(0), ""), Report.Kind.CONFIGURATION),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          Optional.empty(),
          Conventions.NONE);

  /** Copies the collections. */
  public Configuration {
    rules = Map.copyOf(rules);
    exclude = List.copyOf(exclude);
  }

  /**
   * Reads a configuration.
   *
   * @param source its text, whatever it is
   */
  public static Configuration read(SourceText source) {
    return new ConfigurationReader(source).read();
  }

  /** Tells whether a file of this name, with or without folders before it, is a configuration. */
  public static boolean isName(String name) {
    return NAMES.contains(name.substring(name.lastIndexOf('/') + 1));
  }

  /** Tells whether something is wrong in it. */
  public boolean isBroken() {
    return !report.diagnostics().isEmpty();
  }

  /**
   * Returns the pattern that says that a file is not to be linted, if one does.
   *
   * @param path its path relative to the configuration, with forward slashes
   */
  public Optional<String> excluding(String path) {
    return Lists.first(exclude, glob -> glob.matches(path)).map(Glob::pattern);
  }
}
