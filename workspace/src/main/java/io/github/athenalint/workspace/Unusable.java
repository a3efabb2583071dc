package io.github.athenalint.workspace;

/** A configuration or a baseline that somebody counts on cannot be used. */
public final class Unusable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String why;

  Unusable(String why) {
    super(why);
    this.why = why;
  }

  /** Returns what is wrong, as one line for the user. */
  public String why() {
    return why;
  }
}
