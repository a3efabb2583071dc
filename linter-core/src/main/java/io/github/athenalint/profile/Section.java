package io.github.athenalint.profile;

import io.github.athenalint.yaml.Node;

/**
 * One section of a platform document.
 *
 * @param kind which one
 * @param target what it sets, as a target that has only these fields; its name is the key of the
 *     section
 */
public record Section(Kind kind, Target target) {

  /** Returns what is written of the section. */
  public Node node() {
    return target.node();
  }

  /** The sections of a platform document, a later one overrides an earlier one. */
  public enum Kind {
    /** The connection, which an account shares. */
    CONNECTION,
    /** The credential of a person or an environment. */
    CREDENTIAL,
    /** The extended attributes of an environment: a piece of the target as it is. */
    EXTENDED_ATTRIBUTES
  }
}
