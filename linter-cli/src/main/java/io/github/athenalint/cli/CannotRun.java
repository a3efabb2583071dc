package io.github.athenalint.cli;

/** The program cannot do what it was asked to; it says why and ends with code 2. */
final class CannotRun extends Exception {

  /**
   * Says why.
   *
   * @param why one line for the user, without a full stop
   */
  CannotRun(String why) {
    super(why, null, false, false);
  }

  /** Returns why, for the user. */
  String why() {
    return String.valueOf(getMessage());
  }
}
