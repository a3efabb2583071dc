package io.github.athenalint.lsp.names;

/** What several places speak of. */
public sealed interface Name {

  /**
   * A profile.
   *
   * @param home the file that it is in; empty if no file has it
   * @param name what it is called
   */
  record OfProfile(String home, String name) implements Name {}

  /**
   * A target.
   *
   * @param home the file that it is in
   * @param key where its key stands: profiles that share their outputs share their targets
   * @param name what it is called
   */
  record OfTarget(String home, int key, String name) implements Name {}

  /**
   * An anchor.
   *
   * @param home the file that it is in
   * @param place where it is set: a name may be set again
   * @param name what it is called
   */
  record OfAnchor(String home, int place, String name) implements Name {}

  /** An environment variable. */
  record OfVariable(String name) implements Name {}

  /** Returns what it is called. */
  String name();

  /** Returns what kind of name it is, for a message. */
  default String kind() {
    if (this instanceof OfProfile) {
      return "profile";
    }
    if (this instanceof OfTarget) {
      return "target";
    }
    return this instanceof OfAnchor ? "anchor" : "variable";
  }
}
