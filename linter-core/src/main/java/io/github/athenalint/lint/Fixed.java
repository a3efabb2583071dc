package io.github.athenalint.lint;

import io.github.athenalint.text.Difference;
import io.github.athenalint.text.Edit;
import java.util.List;

/**
 * A file before and after its fixes.
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

  /** Returns the smallest edits that make the one text of the other. */
  public List<Edit> edits() {
    return Difference.edits(before.source(), after.source());
  }
}
