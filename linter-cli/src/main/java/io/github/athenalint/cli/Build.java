package io.github.athenalint.cli;

import io.github.athenalint.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * What this program was built from.
 *
 * @param commit the commit, if it was built from a repository
 * @param date the day of the commit, else of the release
 */
record Build(Optional<String> commit, String date) {

  /** Reads what the build wrote. */
  static Build read() {
    Properties written = new Properties();
    try (InputStream text = Build.class.getResourceAsStream("build.properties")) {
      written.load(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Optional<String> commit = filled(written, "commit");
    String release = written.getProperty("release", "").substring(0, "2026-01-01".length());
    return new Build(commit, filled(written, "date").orElse(release));
  }

  /** What the build did not know is left as it was. */
  private static Optional<String> filled(Properties written, String name) {
    return Optional.of(written.getProperty(name, ""))
        .filter(value -> !value.isEmpty() && !value.startsWith("$"));
  }

  /** Returns what {@code --version} prints. */
  String text(Engine engine) {
    return """
        athena-lint %s (%s%s)
        %d rules, for dbt-athena %s to %s
        Java %s, %s %s
        """
        .formatted(
            Version.NUMBER,
            commit.map(id -> id + ", ").orElse(""),
            date,
            engine.rules().size(),
            Schema.versions().get(0),
            Schema.newestVersion(),
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
