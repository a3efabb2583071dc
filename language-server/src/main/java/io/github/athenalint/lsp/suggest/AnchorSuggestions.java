package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.suggest.Suggestion.Kind;
import io.github.athenalint.yaml.Anchor;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The anchors before the cursor, to be referred to. */
final class AnchorSuggestions {

  private static final int DEEPEST = 100;

  private final Asked asked;
  private final List<Suggestion> found = new ArrayList<>();

  private AnchorSuggestions(Asked asked) {
    this.asked = asked;
  }

  static List<Suggestion> of(Asked asked) {
    AnchorSuggestions anchors = new AnchorSuggestions(asked);
    asked.probe().yaml().root().ifPresent(root -> anchors.look(root, 0));
    return anchors.found;
  }

  private void look(Node node, int depth) {
    if (depth > DEEPEST || node.span().start() > asked.offset()) {
      return;
    }
    node.anchor().ifPresent(anchor -> take(anchor, node));
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        look(entry.value(), depth + 1);
      }
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> look(item, depth + 1));
    }
  }

  /** Into a mapping only mappings can be merged, and no anchor can refer to itself. */
  private void take(Anchor anchor, Node node) {
    boolean fits = node instanceof Mapping || !asked.entry().isMerge();
    boolean around = node.span().start() <= asked.offset() && asked.offset() <= node.span().end();
    if (fits && !around) {
      String name = "*" + anchor.name();
      found.add(
          Suggestion.of(Kind.NAME, name, "1" + name, Written.behind(asked.cursor()).text(name))
              .noted(keys(node))
              .ofClosedSet(true));
    }
  }

  private static String keys(Node node) {
    return node instanceof Mapping mapping
        ? mapping.entries().stream()
            .limit(4)
            .flatMap(entry -> entry.name().stream())
            .collect(Collectors.joining(", "))
        : "";
  }
}
