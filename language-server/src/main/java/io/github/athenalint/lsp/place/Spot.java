package io.github.athenalint.lsp.place;

import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Alias;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key or a value in a tree, and all that it stands in.
 *
 * @param steps the collections around it, the outermost first
 * @param node the key or the value
 * @param isKey whether it is a key
 */
public record Spot(List<Step> steps, Node node, boolean isKey) {

  private static final int DEEPEST = 200;

  /** Copies the steps. */
  public Spot {
    steps = List.copyOf(steps);
  }

  /**
   * One collection on the way to a node.
   *
   * @param collection the mapping or the sequence
   * @param entry through which entry the way goes; empty in a sequence
   */
  public record Step(Node collection, Optional<Entry> entry) {}

  /** Returns the key or the value that an offset is in, or at the end of. */
  public static Optional<Spot> at(Node root, int offset) {
    return at(root, offset, new ArrayList<>());
  }

  private static Optional<Spot> at(Node node, int offset, List<Step> above) {
    if (above.size() > DEEPEST) {
      return Optional.empty();
    }
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        if (holds(entry.key(), offset) || holds(entry.value(), offset)) {
          above.add(new Step(mapping, Optional.of(entry)));
          return holds(entry.key(), offset)
              ? Optional.of(new Spot(above, entry.key(), true))
              : at(entry.value(), offset, above);
        }
      }
      return Optional.empty();
    }
    if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (holds(item, offset)) {
          above.add(new Step(sequence, Optional.empty()));
          return at(item, offset, above);
        }
      }
      return Optional.empty();
    }
    return Optional.of(new Spot(above, node, false));
  }

  /** What stands for nothing is held by no offset; an anchor belongs to its node. */
  private static boolean holds(Node node, int offset) {
    Span own = node.span();
    boolean inAnchor =
        !(node instanceof Alias)
            && node.anchor().filter(anchor -> touches(anchor.span(), offset)).isPresent();
    return inAnchor || (touches(own, offset) && !own.isEmpty());
  }

  private static boolean touches(Span span, int offset) {
    return span.start() <= offset && offset <= span.end();
  }

  /** Returns the entry whose key or value it is; nothing for an item or a whole document. */
  public Optional<Entry> entry() {
    return steps.isEmpty() ? Optional.empty() : steps.get(steps.size() - 1).entry();
  }

  /** Returns the mapping that it is a key or a value of. */
  public Optional<Mapping> mapping() {
    return steps.isEmpty() || !(steps.get(steps.size() - 1).collection() instanceof Mapping mapping)
        ? Optional.empty()
        : Optional.of(mapping);
  }

  /** Returns the keys above its mapping, the outermost first; nothing within a sequence. */
  public Optional<List<String>> path() {
    List<String> path = new ArrayList<>();
    for (Step step : steps) {
      Optional<String> name = step.entry().flatMap(Entry::name);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      path.add(name.get());
    }
    return path.isEmpty() ? Optional.empty() : Optional.of(path.subList(0, path.size() - 1));
  }

  /** Returns the entry that the mapping around it is the value of, if that stands in a mapping. */
  public Optional<Above> above() {
    int depth = steps.size();
    return depth >= 2 && steps.get(depth - 2).collection() instanceof Mapping mapping
        ? steps.get(depth - 2).entry().flatMap(Entry::name).map(key -> new Above(mapping, key))
        : Optional.empty();
  }

  /**
   * What a mapping is the value of.
   *
   * @param mapping the mapping around it
   * @param key its key there
   */
  record Above(Mapping mapping, String key) {}
}
