package io.github.athenalint.cli;

import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.SourceText;

/**
 * Lints a small profile on another processor while the arguments are read and files are looked for,
 * so that what every run needs is loaded, and compiled if there is time, when it needs it. What
 * comes of it is thrown away.
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

  /** What is read when there is so much time that many files are to be expected. */
  private static final String MISTAKEN =
      PROFILE.replace("schema:", "schema_name:").replace("threads: 4", "threads: four");

  /** As often as it helps; a walk through a slow network is no reason to go on. */
  private static final int MOST = 60;

  /** So often before the first mistake: with one, classes are loaded that few files ask for. */
  private static final int CLEAN = 20;

  private static volatile boolean over;

  private Rehearsal() {}

  /** Begins where there is a processor to spare, and does not wait for the end. */
  static void begin() {
    if (Runtime.getRuntime().availableProcessors() == 1) {
      return;
    }
    Thread thread = new Thread(Rehearsal::play, "rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends at the next curtain: the processor is needed. */
  static void end() {
    over = true;
  }

  private static void play() {
    try {
      LintOptions options = LintOptions.defaults();
      Schema.project(options.dialect(), options.version()); // while the run itself loads the rules
      Linter linter = Linter.of(options);
      for (int i = 0; i < MOST && !over; i++) {
        boolean clean = i < CLEAN || i % 2 == 0;
        linter.lint(SourceText.of("profiles.yml", clean ? PROFILE : MISTAKEN));
      }
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError broken) {
      // The run itself fails in the same way, and tells.
    }
  }
}
