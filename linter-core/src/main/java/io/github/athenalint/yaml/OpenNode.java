package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mapping or a sequence whose end has not been read yet. */
final class OpenNode {

  private final boolean mapping;
  private final boolean flow;
  private final int start;
  private final Optional<Anchor> anchor;
  private final Optional<String> tag;
  private final List<Node> children = new ArrayList<>();

  /** How many nodes it has with every alias counted as what it stands for. */
  private long weight = 1;

  OpenNode(
      boolean mapping, boolean flow, int start, Optional<Anchor> anchor, Optional<String> tag) {
    this.mapping = mapping;
    this.flow = flow;
    this.start = start;
    this.anchor = anchor;
    this.tag = tag;
  }

  int start() {
    return start;
  }

  boolean isFlow() {
    return flow;
  }

  Optional<Anchor> anchor() {
    return anchor;
  }

  long weight() {
    return weight;
  }

  boolean isSequence() {
    return !mapping;
  }

  /** Tells whether the next child is a key. */
  boolean awaitsKey() {
    return mapping && children.size() % 2 == 0;
  }

  /** Tells whether the next child is the value of a merge key. */
  boolean awaitsMerged() {
    return mapping
        && children.size() % 2 == 1
        && new Mapping.Entry(last(), last()).isMerge()
        && last().tag().isEmpty();
  }

  void add(Node child, long childWeight) {
    children.add(child);
    weight += childWeight;
  }

  /** Returns where the last child ends, or the first character if there is none. */
  int endOfChildren() {
    return children.isEmpty() ? start + (flow ? 1 : 0) : Math.max(start, last().span().end());
  }

  private Node last() {
    return children.get(children.size() - 1);
  }

  /** Returns the finished node; a key without a value gets an empty one. */
  Node close(int end) {
    Span span = new Span(start, Math.max(start, end));
    if (!mapping) {
      return new Sequence(span, children, flow, anchor, tag);
    }
    List<Mapping.Entry> entries = new ArrayList<>(children.size() / 2 + 1);
    for (int i = 0; i < children.size(); i += 2) {
      Node key = children.get(i);
      Node value =
          i + 1 < children.size()
              ? children.get(i + 1)
              : TreeBuilder.empty(Span.at(key.span().end()));
      entries.add(new Mapping.Entry(key, value));
    }
    return new Mapping(span, entries, flow, anchor, tag);
  }
}
