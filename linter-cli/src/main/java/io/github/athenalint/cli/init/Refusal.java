package io.github.athenalint.cli.init;

/** The profile cannot be written; nothing was. */
public final class Refusal extends Exception {

  /**
   * Says why.
   *
   * @param why one line for the user, without a full stop and without any answer that may be secret
   */
  public Refusal(String why) {
    super(why, null, false, false);
  }

  /** Returns why, for the user. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
