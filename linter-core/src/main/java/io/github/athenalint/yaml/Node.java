package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.Optional;

/** A node of the source-mapped tree. What it means is not decided here. */
public sealed interface Node permits Mapping, Sequence, Scalar, Alias {

  /** Returns the smallest text of the node, without its anchor, tag or comments. */
  Span span();

  /** Returns the anchor that is set on the node. */
  Optional<Anchor> anchor();

  /** Returns the explicit tag as it resolves, such as {@code tag:yaml.org,2002:str}. */
  Optional<String> tag();

  /** Returns the node itself, or the node that an alias stands for. */
  default Node target() {
    return this;
  }
}
