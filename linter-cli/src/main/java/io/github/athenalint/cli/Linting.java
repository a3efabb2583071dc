package io.github.athenalint.cli;

import io.github.athenalint.lint.Report;
import io.github.athenalint.text.SourceText;
import java.util.Optional;

/** Looks at one file. */
@FunctionalInterface
interface Linting {

  /**
   * Looks at one file.
   *
   * @param source the file
   * @param beside the dbt_project.yml beside a profiles.yml, or the other way round
   */
  Report lint(SourceText source, Optional<SourceText> beside);
}
