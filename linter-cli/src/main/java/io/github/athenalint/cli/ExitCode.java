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

  /** Whoever read the report has gone; it is what the shell says of a program that dies of it. */
  static final int READER_GONE = 141;

  private ExitCode() {}
}
