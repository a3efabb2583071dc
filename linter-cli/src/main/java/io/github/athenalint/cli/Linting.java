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
   * @param project the dbt_project.yml beside it, for what only both together tell
   */
  Report lint(SourceText source, Optional<SourceText> project);
}
