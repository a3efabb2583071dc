package io.github.athenalint.workspace;

import io.github.athenalint.lint.Report;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.text.SourceText;

/** Looks at one file. */
@FunctionalInterface
public interface Linting {

  /**
   * Looks at one file.
   *
   * @param source the file
   * @param neighbours what lies around it
   */
  Report lint(SourceText source, Neighbours neighbours);
}
