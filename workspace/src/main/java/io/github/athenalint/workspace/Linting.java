package io.github.athenalint.workspace;

import io.github.athenalint.account.Accounts;
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
   * @param accounts what AWS answered about its targets
   */
  Report lint(SourceText source, Neighbours neighbours, Accounts accounts);

  /**
   * Looks at one file of which AWS was not asked.
   *
   * @param source the file
   * @param neighbours what lies around it
   */
  default Report lint(SourceText source, Neighbours neighbours) {
    return lint(source, neighbours, Accounts.NONE);
  }
}
