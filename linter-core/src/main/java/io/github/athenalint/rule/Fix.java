package io.github.athenalint.rule;

import io.github.athenalint.text.Edit;
import java.util.List;

/**
 * A way out that the tool can write itself.
 *
 * @param title what it does, as an order: "rename to `work_group`"; never holds a secret
 * @param safety whether it may be made without asking
 * @param edits the edits, all in the file of the diagnostic
 */
public record Fix(String title, Safety safety, List<Edit> edits) {

  /** Copies and checks the edits. */
  public Fix {
    edits = List.copyOf(edits);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a fix without an edit: " + title);
    }
  }

  /** Whether a fix may be made without asking. */
  public enum Safety {
    /** dbt behaves the same afterwards, or the file could not work before. */
    SAFE,
    /** Somebody should look at it. */
    UNSAFE
  }

  /** Returns a fix that may be made without asking. */
  public static Fix safe(String title, Edit... edits) {
    return new Fix(title, Safety.SAFE, List.of(edits));
  }

  /** Returns a fix that somebody should look at. */
  public static Fix unsafe(String title, Edit... edits) {
    return new Fix(title, Safety.UNSAFE, List.of(edits));
  }

  /** Tells whether it may be made without asking. */
  public boolean isSafe() {
    return safety == Safety.SAFE;
  }
}
