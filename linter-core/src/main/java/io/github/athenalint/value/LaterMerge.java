package io.github.athenalint.value;

import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Merge keys as PyYAML applies them since 6.0.4: the mappings of a list in their order, so that the
 * last wins, and an entry that comes in twice only at its first place ({@code flatten_mapping} in
 * {@code constructor.py}).
 */
final class LaterMerge {

  /** More entries than any profile has; what an alias bomb would add beyond is left out. */
  private static final int MOST = 100_000;

  private final IdentityHashMap<Mapping, List<Entry>> done = new IdentityHashMap<>();
  private int budget = MOST;

  /** Returns all entries, those that are overwritten before those that overwrite them. */
  List<Entry> entries(Mapping mapping) {
    List<Entry> known = done.get(mapping);
    if (known != null) {
      return known;
    }
    // A mapping that merges itself adds nothing.
    done.put(mapping, List.of());
    List<Entry> merged = new ArrayList<>();
    Set<Entry> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Entry entry : mapping.entries()) {
      if (Members.isMerge(entry)) {
        merge(entry.value().target(), merged, taken);
      }
    }
    mapping.entries().stream().filter(entry -> !Members.isMerge(entry)).forEach(merged::add);
    done.put(mapping, merged);
    return merged;
  }

  private void merge(Node node, List<Entry> into, Set<Entry> taken) {
    if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item.target() instanceof Mapping mapping) {
          add(mapping, into, taken);
        }
      }
    } else if (node instanceof Mapping mapping) {
      add(mapping, into, taken);
    }
  }

  private void add(Mapping mapping, List<Entry> into, Set<Entry> taken) {
    for (Entry entry : entries(mapping)) {
      if (budget > 0 && taken.add(entry)) {
        budget--;
        into.add(entry);
      }
    }
  }
}
