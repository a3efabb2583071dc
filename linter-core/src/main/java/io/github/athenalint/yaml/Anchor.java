package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;

/**
 * A name that is set on a node with {@code &name}.
 *
 * @param name the name without {@code &}
 * @param span the text {@code &name}
 */
public record Anchor(String name, Span span) {}
