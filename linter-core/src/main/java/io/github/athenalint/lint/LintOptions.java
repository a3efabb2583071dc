package io.github.athenalint.lint;

import io.github.athenalint.rule.Conventions;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run is asked for.
 *
 * @param dialect who reads the profile
 * @param version the adapter version that reads it
 * @param environment what is known of the environment
 * @param preset which rules run
 * @param severities the severity of single rules; empty switches a rule off
 * @param only if not empty, the only rules that run
 * @param skip rules that do not run
 * @param profile if present, the only profile that is looked at
 * @param target if present, the only target that is looked at
 * @param conventions what the team says of names
 */
public record LintOptions(
    Dialect dialect,
    AdapterVersion version,
    Environment environment,
    Preset preset,
    Map<String, Optional<Severity>> severities,
    Set<String> only,
    Set<String> skip,
    Optional<String> profile,
    Optional<String> target,
    Conventions conventions) {

  /** Copies the collections. */
  public LintOptions {
    severities = Map.copyOf(severities);
    only = Set.copyOf(only);
    skip = Set.copyOf(skip);
  }

  /** The options of a run for a team without conventions. */
  public LintOptions(
      Dialect dialect,
      AdapterVersion version,
      Environment environment,
      Preset preset,
      Map<String, Optional<Severity>> severities,
      Set<String> only,
      Set<String> skip,
      Optional<String> profile,
      Optional<String> target) {
    this(
        dialect,
        version,
        environment,
        preset,
        severities,
        only,
        skip,
        profile,
        target,
        Conventions.NONE);
  }

  /** Returns the options of a run that was asked for nothing special. */
  public static LintOptions defaults() {
    return new LintOptions(
        Dialect.CORE,
        Schema.newestVersion(),
        Environment.unknown(),
        Preset.DEFAULT,
        Map.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }
}
