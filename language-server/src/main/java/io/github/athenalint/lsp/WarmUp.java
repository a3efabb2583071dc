package io.github.athenalint.lsp;

import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.Report;
import io.github.athenalint.text.SourceText;

/**
 * Looks at a small file while the client still introduces itself, so that the first is not slow.
 */
final class WarmUp {

  private static final String PROFILES =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            s3_staging_dir: "s3://{{ env_var('BUCKET', 'shop') }}/staging/"
            database: awsdatacatalog
            schema: analytics
            treads: 4
      """;

  private WarmUp() {}

  static void run() {
    Report report = Linter.of(LintOptions.defaults()).lint(SourceText.of("profiles.yml", PROFILES));
    if (report.diagnostics().isEmpty()) {
      throw new IllegalStateException("nothing found in what has a mistake");
    }
  }
}
