package io.github.athenalint.lint;

import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options that differ from the defaults in one thing. */
final class LintOptionsWith {

  private LintOptionsWith() {}

  static LintOptions environment(Environment environment) {
    return options(Dialect.CORE, LintOptions.defaults().version(), environment);
  }

  static LintOptions version(String version) {
    return options(Dialect.CORE, AdapterVersion.parse(version), Environment.unknown());
  }

  static LintOptions dialect(Dialect dialect) {
    return options(dialect, LintOptions.defaults().version(), Environment.unknown());
  }

  private static LintOptions options(
      Dialect dialect, AdapterVersion version, Environment environment) {
    return new LintOptions(
        dialect,
        version,
        environment,
        Preset.DEFAULT,
        Map.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }
}
