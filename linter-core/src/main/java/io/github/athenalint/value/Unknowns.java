package io.github.athenalint.value;

import io.github.athenalint.yaml.Node;
import java.util.EnumSet;
import java.util.Set;

/** The unknown values that come up often. */
final class Unknowns {

  static final Set<ValueType> ALL_TYPES = Set.copyOf(EnumSet.allOf(ValueType.class));

  private Unknowns() {}

  /** Returns a value of which nothing is known. */
  static Value.Unknown anything(Node node) {
    return new Value.Unknown(node, ALL_TYPES, "", "");
  }

  /** Returns what stands for a value that no environment gives. */
  static Value.Unknown nothing(Node node) {
    return new Value.Unknown(node, Set.of(), "", "");
  }
}
