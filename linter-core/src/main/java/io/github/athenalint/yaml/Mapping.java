package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A mapping with every entry as written: merge keys are not expanded, duplicate keys are all there.
 *
 * @param span from the first key to the end of the last value, or the braces of a flow mapping
 * @param entries the entries in the order of the text
 * @param flow whether it is written with braces
 * @param anchor the anchor that is set on it
 * @param tag its explicit tag
 */
public record Mapping(
    Span span, List<Entry> entries, boolean flow, Optional<Anchor> anchor, Optional<String> tag)
    implements Node {

  /** Copies the entries. */
  public Mapping {
    entries = List.copyOf(entries);
  }

  /**
   * One entry of a mapping.
   *
   * @param key the key, most often a {@link Scalar}
   * @param value the value; an empty plain scalar right after the colon where nothing is written
   */
  public record Entry(Node key, Node value) {

    /** Returns the key's text when it is a scalar. */
    public Optional<String> name() {
      return key.target() instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** Tells whether this is a merge key, {@code <<} written plain. */
    public boolean isMerge() {
      return key instanceof Scalar scalar
          && scalar.style() == Scalar.Style.PLAIN
          && scalar.text().equals("<<");
    }

    /** Returns the text from the key to the end of the value. */
    public Span span() {
      return key.span().union(value.span());
    }
  }
}
