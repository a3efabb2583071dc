package io.github.athenalint.cli;

/** The version of the program, which the build fills in: to read a file would take longer. */
final class Version {

  /** For example {@code 0.1.0}. */
  static final String NUMBER = "${project.version}";

  private Version() {}
}
