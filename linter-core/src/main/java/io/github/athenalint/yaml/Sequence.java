package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A sequence.
 *
 * @param span from the first dash to the end of the last item, or the brackets of a flow sequence
 * @param items the items in the order of the text
 * @param flow whether it is written with brackets
 * @param anchor the anchor that is set on it
 * @param tag its explicit tag
 */
public record Sequence(
    Span span, List<Node> items, boolean flow, Optional<Anchor> anchor, Optional<String> tag)
    implements Node {

  /** Copies the items. */
  public Sequence {
    items = List.copyOf(items);
  }
}
