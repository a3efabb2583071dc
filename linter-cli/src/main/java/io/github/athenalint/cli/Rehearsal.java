package io.github.athenalint.cli;

import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.text.SourceText;

/**
 * Lints a small profile on another processor while the arguments are read, so that what every run
 * needs is loaded by the time that it needs it. What comes of it is thrown away.
 */
final class Rehearsal {

  private static final String PROFILE =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: analytics
            s3_staging_dir: s3://acme-results/dbt/
            s3_data_dir: s3://acme-tables/dbt/
            threads: 4
      """;

  private Rehearsal() {}

  /** Begins, and does not wait for the end. */
  static void begin() {
    Thread thread = new Thread(Rehearsal::play, "rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  private static void play() {
    try {
      Linter.of(LintOptions.defaults()).lint(SourceText.of("profiles.yml", PROFILE));
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError broken) {
      // The run itself fails in the same way, and tells.
    }
  }
}
