package io.github.athenalint.lint;

import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import io.github.athenalint.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds secrets by the tree, where the lines of the text do not show them: several keys on one
 * line, and forms whose values stand below the keys.
 */
final class SecretNodes {

  private static final int DEEPEST = 20;

  private static final Set<String> NOTHING = Set.of("", "~", "null");

  private final List<Span> found = new ArrayList<>();

  private SecretNodes() {}

  /** Returns the places of the values of secret keys. */
  static List<Span> in(YamlFile yaml) {
    SecretNodes secrets = new SecretNodes();
    yaml.root().ifPresent(root -> secrets.look(root, 0));
    return secrets.found;
  }

  private void look(Node node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> look(item, depth + 1));
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        if (TellingKeys.has(entry.name().orElse(""))) {
          add(entry.value());
        }
        look(entry.value(), depth + 1);
      }
    }
  }

  private void add(Node value) {
    if (value instanceof Scalar scalar) {
      if (!NOTHING.contains(scalar.text().strip()) && !scalar.text().contains("{{")) {
        found.add(scalar.span());
      }
    } else if (value instanceof Mapping form) {
      form.entries().stream()
          .filter(entry -> entry.name().equals(Optional.of("value")))
          .filter(entry -> entry.value() instanceof Scalar)
          .forEach(entry -> add(entry.value()));
    }
  }
}
