package io.github.athenalint.lsp.names;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Scalar;
import java.util.Optional;

/**
 * One place that speaks of something by its name.
 *
 * @param name what it speaks of
 * @param file the document
 * @param span the name, without quotes
 * @param isDefinition whether it is the place where the name is given
 * @param scalar the key or the value that is the name and nothing else; nothing within a template
 */
public record Mention(
    Name name, Snapshot file, Span span, boolean isDefinition, Optional<Scalar> scalar) {

  /** Tells whether an offset is in it, or at its end. */
  boolean holds(int offset) {
    return span.start() <= offset && offset <= span.end();
  }
}
