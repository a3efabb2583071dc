package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the tree for an alias inside the value it stands for, so that no tree goes round
 * in circles. PyYAML reads such a value; dbt refuses to render it, and leaves it alone elsewhere.
 */
public final class Recursion {

  private static final String TAG = "recursion";

  private Recursion() {}

  /** Returns a scalar to be known again; what is merged into itself adds nothing. */
  static Node at(Span span, String name, boolean merged) {
    return merged
        ? new Mapping(span, List.of(), true, Optional.empty(), Optional.empty())
        : new Scalar(span, "*" + name, Scalar.Style.PLAIN, Optional.empty(), Optional.of(TAG));
  }

  /** Tells whether a node stands for a value that holds it. */
  public static boolean is(Node node) {
    return node.target() instanceof Scalar scalar && scalar.tag().equals(Optional.of(TAG));
  }
}
