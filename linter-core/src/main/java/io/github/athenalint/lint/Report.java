package io.github.athenalint.lint;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.List;

/**
 * What is to be said of one file. Its texts hold no secret; its source may, so whoever shows source
 * text masks {@code secrets} first.
 *
 * @param source the file
 * @param kind what the file was taken for
 * @param diagnostics the findings in the order of the file, of every severity
 * @param silenced the findings that comments or a baseline silence, in the order of the file
 * @param secrets the places of the source that no output may show, in the order of the file
 */
public record Report(
    SourceText source,
    Kind kind,
    List<Diagnostic> diagnostics,
    List<Silenced> silenced,
    List<Span> secrets) {

  /** Copies the lists. */
  public Report {
    diagnostics = List.copyOf(diagnostics);
    silenced = List.copyOf(silenced);
    secrets = List.copyOf(secrets);
  }

  /** Returns the report of a file without findings. */
  public static Report nothing(SourceText source, Kind kind) {
    return new Report(source, kind, List.of(), List.of(), List.of());
  }

  /** Returns the same report with other findings. */
  public Report with(List<Diagnostic> heard, List<Silenced> unheard) {
    return new Report(source, kind, heard, unheard, secrets);
  }

  /** Returns how many findings are silenced. */
  public int suppressed() {
    return silenced.size();
  }

  /** Returns a text with the secrets of the file hidden. */
  public String masked(String text) {
    return Redaction.of(source, secrets).mask(text);
  }

  /** Tells whether a text holds one of the secrets of the file. */
  public boolean reveals(String text) {
    return !Redaction.of(source, secrets).isSafe(text);
  }

  /** What a file was taken for. */
  public enum Kind {
    /** A profiles.yml. */
    PROFILES,
    /** Settings of the dbt platform. */
    PLATFORM,
    /** A dbt_project.yml: only what it and the profiles.yml beside it tell together is said. */
    PROJECT,
    /** Settings of athena-lint itself. */
    CONFIGURATION,
    /** Any other YAML: nothing is said of it. */
    OTHER
  }
}
