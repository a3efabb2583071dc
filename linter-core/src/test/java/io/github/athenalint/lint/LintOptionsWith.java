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
    return options(Dialect.CORE, LintOptions.defaults().version(), environment, Preset.DEFAULT);
  }

  static LintOptions version(String version) {
    return options(
        Dialect.CORE, AdapterVersion.parse(version), Environment.unknown(), Preset.DEFAULT);
  }

  static LintOptions versionAndEnvironment(String version, Environment environment) {
    return options(Dialect.CORE, AdapterVersion.parse(version), environment, Preset.DEFAULT);
  }

  static LintOptions dialect(Dialect dialect) {
    return options(
        dialect, LintOptions.defaults().version(), Environment.unknown(), Preset.DEFAULT);
  }

  static LintOptions preset(Preset preset) {
    return options(Dialect.CORE, LintOptions.defaults().version(), Environment.unknown(), preset);
  }

  private static LintOptions options(
      Dialect dialect, AdapterVersion version, Environment environment, Preset preset) {
    return new LintOptions(
        dialect,
        version,
        environment,
        preset,
        Map.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }
}
