package io.github.athenalint.lsp.page;

import io.github.athenalint.lint.Report;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.text.Span;

/**
 * Hides the secrets of a document in what is said of it.
 *
 * @param report knows where they are
 */
public record Veil(Report report) {

  /** Returns the veil over the secrets of a document. */
  public static Veil of(Snapshot snapshot) {
    return new Veil(snapshot.report());
  }

  /** Returns a text without the secrets. */
  public String over(String text) {
    return report.masked(text);
  }

  /** Tells whether some of a secret stands in a part of the document. */
  public boolean covers(Span part) {
    return report.secrets().stream()
        .anyMatch(place -> place.start() < part.end() && part.start() < place.end());
  }
}
