package io.github.athenalint.jinja;

/** Ends reading at a statement that this model does not follow; never leaves the package. */
final class NotFollowed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int start;
  private final String tag;

  NotFollowed(int start, String tag) {
    super(tag, null, false, false);
    this.start = start;
    this.tag = tag;
  }

  int start() {
    return start;
  }

  String tag() {
    return tag;
  }
}
