package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.Optional;

/**
 * A reference {@code *name} to an anchored node.
 *
 * @param span the text {@code *name}
 * @param name the name without {@code *}
 * @param target the node it stands for; never an alias itself
 */
public record Alias(Span span, String name, Node target) implements Node {

  @Override
  public Optional<Anchor> anchor() {
    return Optional.empty();
  }

  @Override
  public Optional<String> tag() {
    return target.tag();
  }
}
