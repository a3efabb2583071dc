package io.github.athenalint.cli.fix;

import io.github.athenalint.lint.Report;

/**
 * A file before and after its safe fixes.
 *
 * @param before what was found first
 * @param after what is found in the fixed text
 * @param count how many findings were fixed
 */
public record Fixed(Report before, Report after, int count) {

  /** Tells whether anything was fixed. */
  public boolean isChanged() {
    return !before.source().text().equals(after.source().text());
  }

  /** Returns what was changed as a unified diff in which no secret can be read. */
  public String diff() {
    return new UnifiedDiff(before, after).text();
  }
}
