package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.Optional;

/**
 * A scalar, with its quoting style and without a type: which type a plain scalar has depends on who
 * reads it.
 *
 * @param span the scalar as written, with its quotes; empty where nothing is written
 * @param text the text that YAML makes of it: escapes and folding done
 * @param style how it is written
 * @param anchor the anchor that is set on it
 * @param tag its explicit tag
 */
public record Scalar(
    Span span, String text, Style style, Optional<Anchor> anchor, Optional<String> tag)
    implements Node {

  /** How a scalar is written. */
  public enum Style {
    /** Without quotes. */
    PLAIN,
    /** In single quotes. */
    SINGLE_QUOTED,
    /** In double quotes. */
    DOUBLE_QUOTED,
    /** A block after {@code |}. */
    LITERAL,
    /** A block after {@code >}. */
    FOLDED
  }

  /** Tells whether nothing is written: {@code key:} without a value. */
  public boolean isBlank() {
    return style == Style.PLAIN && text.isEmpty();
  }
}
