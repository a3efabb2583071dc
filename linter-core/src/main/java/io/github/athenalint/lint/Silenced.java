package io.github.athenalint.lint;

import io.github.athenalint.rule.Diagnostic;
import java.util.Optional;

/**
 * A finding that is not reported, because somebody said so.
 *
 * @param diagnostic the finding
 * @param by what silences it
 * @param reason why, as the comment says
 */
public record Silenced(Diagnostic diagnostic, By by, Optional<String> reason) {

  /** What silences a finding. */
  public enum By {
    /** A comment in the file. */
    COMMENT,
    /** The baseline, which knows it. */
    BASELINE
  }
}
