package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The anchors met so far, and how much the aliases to them would grow the document. */
final class Anchors {

  /** How many nodes aliases may add; a profile has some hundred nodes in all. */
  private static final long MAX_GROWTH = 100_000;

  private final Map<String, Anchored> finished = new HashMap<>();
  private final Set<String> unfinished = new HashSet<>();
  private long growth;

  /**
   * A node with an anchor.
   *
   * @param node the node
   * @param weight how many nodes it has with every alias counted as what it stands for
   */
  record Anchored(Node node, long weight) {}

  /** Notes that a node with an anchor begins. */
  void begin(Anchor anchor, Refusals refusals) {
    if (finished.containsKey(anchor.name()) || !unfinished.add(anchor.name())) {
      refusals.anchorSetTwice(anchor);
    } else if (goesOnAsText(anchor.name())) {
      refusals.mask(anchor.span());
    } else if (!isName(anchor.name())) {
      refusals.oddAnchor(anchor.span());
    }
  }

  /** Notes that a node with an anchor has been read; the first with a name keeps it. */
  void finish(Anchor anchor, Node node, long weight, Refusals refusals) {
    boolean isMapping = node instanceof Mapping mapping && !mapping.entries().isEmpty();
    if (isMapping && goesOnAsText(anchor.name())) {
      // No colon may stand in such a text.
      refusals.oddAnchor(anchor.span());
    }
    unfinished.remove(anchor.name());
    finished.putIfAbsent(anchor.name(), new Anchored(node, weight));
  }

  /** Tells whether the node with an anchor has begun and not ended. */
  boolean isOpen(String name) {
    return unfinished.contains(name) && isName(name);
  }

  /** Returns what an alias stands for, or reports why it stands for nothing. */
  Optional<Anchored> follow(String name, Span span, Refusals refusals) {
    if (!isName(name)) {
      refusals.oddAlias(span);
      return Optional.empty();
    }
    Anchored target = finished.get(name);
    if (unfinished.contains(name)) {
      refusals.recursiveAlias(span);
      return Optional.empty();
    }
    if (target == null) {
      refusals.undefinedAlias(span);
      return Optional.empty();
    }
    if (growth + target.weight() > MAX_GROWTH) {
      refusals.tooManyAliases(span);
      return Optional.empty();
    }
    growth += target.weight();
    return Optional.of(target);
  }

  /**
   * Tells whether PyYAML ends the name before its end, and takes the rest for the begin of a text.
   */
  private static boolean goesOnAsText(String name) {
    int end = 0;
    while (end < name.length() && isName(name.substring(end, end + 1))) {
      end++;
    }
    return end > 0 && end < name.length() && "?:".indexOf(name.charAt(end)) >= 0;
  }

  /** Tells whether PyYAML, which knows only ASCII letters and digits here, can read the name. */
  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '_'
                        || c == '-');
  }
}
