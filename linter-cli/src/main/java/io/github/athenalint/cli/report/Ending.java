package io.github.athenalint.cli.report;

import io.github.athenalint.lint.Baseline;
import io.github.athenalint.rule.Severity;
import java.util.List;
import java.util.Map;

/**
 * How a run ended, beside its findings.
 *
 * @param code the exit code
 * @param failOn the mildest findings that count
 * @param failures what could not be done, one line each
 * @param gone what a baseline knows and is not found any more, for each file that was held against
 *     one
 */
public record Ending(
    int code, Severity failOn, List<String> failures, Map<String, List<Baseline.Entry>> gone) {

  /** A run in which everything could be read, without a baseline. */
  public static final Ending PLAIN = new Ending(0, Severity.WARNING, List.of(), Map.of());

  /** Copies the collections. */
  public Ending {
    failures = List.copyOf(failures);
    gone = Map.copyOf(gone);
  }

  /** Tells whether the program could do what it was asked to. */
  public boolean isSuccess() {
    return code < 2;
  }

  /** Tells whether findings were held against a baseline. */
  public boolean hasBaseline() {
    return !gone.isEmpty();
  }
}
