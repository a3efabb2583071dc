package io.github.athenalint.cli;

/** The exit codes. */
final class ExitCode {

  /** Nothing was found that counts. */
  static final int CLEAN = 0;

  /** Something was found. */
  static final int FINDINGS = 1;

  /** The program could not do what it was asked to. */
  static final int CANNOT_RUN = 2;

  /** The program is broken. */
  static final int BROKEN = 3;

  private ExitCode() {}
}
