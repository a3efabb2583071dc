package io.github.athenalint.cli.init;

import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the same number to trees that mean the same, wherever they stand. */
final class Outline {

  private final Map<List<Object>, Integer> numbers = new HashMap<>();
  private final IdentityHashMap<Node, Integer> known = new IdentityHashMap<>();

  /**
   * Returns the number of a file without one entry.
   *
   * @param root the file
   * @param path the keys that lead to the entry
   */
  int without(Optional<Node> root, List<String> path) {
    known.clear();
    return root.map(node -> number(node, path)).orElseGet(() -> number(List.of("mapping")));
  }

  /** Numbers a node without what stands at the end of {@code path}. */
  private int number(Node node, List<String> path) {
    if (path.isEmpty() || !(node instanceof Mapping mapping)) {
      return number(node);
    }
    List<Object> parts = new ArrayList<>(List.of("mapping"));
    for (Entry entry : mapping.entries()) {
      boolean isOnPath = entry.name().equals(Optional.of(path.get(0)));
      if (!isOnPath) {
        parts.add(List.of(number(entry.key()), number(entry.value())));
      } else if (path.size() > 1) {
        parts.add(
            List.of(number(entry.key()), number(entry.value(), path.subList(1, path.size()))));
      }
    }
    return number(parts);
  }

  private int number(Node node) {
    Node target = node.target();
    @Nullable Integer seen = known.get(target);
    if (seen != null) {
      return seen;
    }
    int result = number(parts(target));
    known.put(target, result);
    return result;
  }

  private List<Object> parts(Node node) {
    List<Object> parts = new ArrayList<>();
    parts.add(node.tag());
    if (node instanceof Scalar scalar) {
      parts.add(scalar.style());
      parts.add(scalar.text());
    } else if (node instanceof Sequence sequence) {
      parts.add("sequence");
      sequence.items().forEach(item -> parts.add(number(item)));
    } else if (node instanceof Mapping mapping) {
      parts.add("mapping");
      mapping
          .entries()
          .forEach(entry -> parts.add(List.of(number(entry.key()), number(entry.value()))));
    }
    return parts;
  }

  private int number(List<Object> parts) {
    return numbers.computeIfAbsent(parts, unknown -> numbers.size());
  }
}
