package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Builds the tree of the first document from the events of one parse. */
final class TreeBuilder {

  private static final int MAX_DEPTH = 100;

  private final String text;
  private final CodePoints points;
  private final Map<Integer, Substitute> substitutes;
  private final Deque<OpenNode> open = new ArrayDeque<>();
  private final Anchors anchors = new Anchors();
  private final Refusals refusals;
  private final List<Span> opaque = new ArrayList<>();
  private final Set<Integer> substituted = new HashSet<>();
  private @Nullable Node root;
  private @Nullable Failure failure;
  private @Nullable Span lastScalar;
  private int reached;
  private int documents;
  private boolean stopped;

  private TreeBuilder(String text, Map<Integer, Substitute> substitutes) {
    this.text = text;
    this.points = new CodePoints(text);
    this.substitutes = substitutes;
    this.refusals = new Refusals(text);
  }

  /**
   * Parses text once.
   *
   * @param text text of printable characters, with what is known to be broken masked
   * @param substitutes the stand-ins in it, by the offset where they start
   */
  static Tree build(String text, Map<Integer, Substitute> substitutes) {
    Optional<Tree> plain = substitutes.isEmpty() ? PlainBlocks.read(text) : Optional.empty();
    return plain.orElseGet(() -> parsed(text, substitutes));
  }

  /** Parses text with the YAML library, however plain it is. */
  static Tree parsed(String text, Map<Integer, Substitute> substitutes) {
    return new TreeBuilder(text, substitutes).build();
  }

  /** Returns the scalar for a value that is not there. */
  static Scalar empty(Span span) {
    return new Scalar(span, "", Scalar.Style.PLAIN, Optional.empty(), Optional.empty());
  }

  private Tree build() {
    try {
      EventParser parser = EventParser.open(text);
      Event event = parser.next();
      while (event != null && !stopped) {
        take(event);
        event = stopped ? null : parser.next();
      }
    } catch (RuntimeException | StackOverflowError thrown) {
      // Whatever the library throws means the same here: it cannot read on.
      failure =
          thrown instanceof RuntimeException known
              ? Failure.of(known, points, reached)
              : new Failure("", reached, "", reached);
    }
    boolean whole = failure == null && !stopped;
    if (!open.isEmpty()) {
      refusals.mask(new Span(Math.min(reached, text.length()), text.length()));
      while (!open.isEmpty()) {
        close(open.peek().endOfChildren());
      }
    }
    return new Tree(
        Optional.ofNullable(root),
        opaque,
        refusals.problems(),
        refusals.masked(),
        Optional.ofNullable(failure),
        whole
            ? text.length()
            : Math.min(text.length(), failure == null ? reached : failure.offset()),
        Optional.ofNullable(lastScalar),
        substituted);
  }

  private void take(Event event) {
    if (event instanceof DocumentStartEvent) {
      startDocument(event);
    } else if (event instanceof CollectionStartEvent start) {
      open(start);
    } else if (event instanceof ScalarEvent scalar) {
      scalar(scalar);
    } else if (event instanceof AliasEvent alias) {
      alias(alias);
    } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
      OpenNode top = open.element();
      boolean bracket = top.isFlow() && offset(event.getStartMark()) < offset(event.getEndMark());
      close(bracket ? offset(event.getEndMark()) : top.endOfChildren());
    }
    reached = Math.max(reached, offset(event.getEndMark()));
  }

  private void startDocument(Event event) {
    documents++;
    if (documents > 1) {
      int start = offset(event.getStartMark());
      refusals.secondDocument(start);
      reached = start;
      stopped = true;
    }
  }

  private void open(CollectionStartEvent event) {
    boolean mapping = event instanceof MappingStartEvent;
    Properties properties = properties(event, event.getAnchor(), event.getTag());
    int start = properties.end();
    if (properties.anchor().isPresent() || properties.tag().isPresent()) {
      start = Properties.skipToContent(text, start);
    }
    if (mapping && event.isFlow() && TemplateText.opensAt(text, start)) {
      boolean inFlow = !open.isEmpty() && open.element().isFlow();
      failure = new Failure(inFlow ? Failure.FLOW : "", start, Failure.TEMPLATE, start);
      stopped = true;
      reached = start;
      return;
    }
    if (open.size() >= MAX_DEPTH) {
      refusals.tooDeep(start);
      reached = start;
      stopped = true;
      return;
    }
    Optional<String> tag = refusals.tag(properties, event.getTag(), mapping ? "map" : "seq");
    properties.anchor().ifPresent(anchor -> anchors.begin(anchor, refusals));
    open.push(new OpenNode(mapping, event.isFlow(), start, properties.anchor(), tag));
  }

  private void close(int end) {
    OpenNode node = open.pop();
    Node closed = node.close(end);
    node.anchor().ifPresent(anchor -> anchors.finish(anchor, closed, node.weight(), refusals));
    add(closed, node.weight());
  }

  private void scalar(ScalarEvent event) {
    Properties properties = properties(event, event.getAnchor(), event.getTag());
    Span span = ScalarSpan.of(text, event, properties, offset(event.getEndMark()));
    Optional<String> tag = refusals.tag(properties, event.getTag(), "scalar");
    Scalar.Style style = ScalarSpan.style(event);
    Substitute substitute = substitutes.get(span.start());
    boolean replaced = substitute != null && substitute.span().equals(span);
    Scalar scalar =
        substitute != null && replaced
            ? new Scalar(span, substitute.text(), substitute.style(), properties.anchor(), tag)
            : new Scalar(span, event.getValue(), style, properties.anchor(), tag);
    if (replaced) {
      substituted.add(span.start());
    }
    opaque.add(ScalarSpan.withoutHeader(text, span, style));
    lastScalar = span;
    if (style == Scalar.Style.PLAIN && !open.isEmpty() && open.element().isFlow()) {
      refusals.plainInFlow(span);
    }
    if (style == Scalar.Style.LITERAL || style == Scalar.Style.FOLDED) {
      refusals.block(span.start());
    }
    properties.anchor().ifPresent(anchor -> anchors.begin(anchor, refusals));
    properties.anchor().ifPresent(anchor -> anchors.finish(anchor, scalar, 1, refusals));
    add(scalar, 1);
  }

  private void alias(AliasEvent event) {
    Span span = new Span(offset(event.getStartMark()), offset(event.getEndMark()));
    opaque.add(span);
    if (anchors.isOpen(event.getAnchor()) && !isKey()) {
      add(new Alias(span, event.getAnchor(), Recursion.at(span, event.getAnchor(), isMerged())), 1);
      return;
    }
    Optional<Anchors.Anchored> target = anchors.follow(event.getAnchor(), span, refusals);
    if (target.isPresent()) {
      add(new Alias(span, event.getAnchor(), target.get().node()), target.get().weight());
    } else {
      refusals.mask(span);
      add(empty(span), 1);
    }
  }

  private boolean isKey() {
    return !open.isEmpty() && open.element().awaitsKey();
  }

  /** Tells whether what comes next is merged, on its own or in a list. */
  private boolean isMerged() {
    return open.stream()
        .limit(2)
        .dropWhile(OpenNode::isSequence)
        .findFirst()
        .filter(OpenNode::awaitsMerged)
        .isPresent();
  }

  private void add(Node node, long weight) {
    OpenNode parent = open.peek();
    if (parent == null) {
      root = node;
      refusals.value(node);
      return;
    }
    if (parent.awaitsKey()) {
      refusals.key(node);
    } else if (parent.awaitsMerged()) {
      refusals.merged(node);
    } else {
      refusals.value(node);
    }
    parent.add(node, weight);
  }

  private Properties properties(Event event, @Nullable String anchor, @Nullable String tag) {
    int start = offset(event.getStartMark());
    if (anchor == null && tag == null) {
      return Properties.none(start);
    }
    Properties found = Properties.find(text, start, anchor, tag != null);
    found.anchor().ifPresent(written -> opaque.add(written.span()));
    found.tag().ifPresent(opaque::add);
    return found;
  }

  private int offset(Mark mark) {
    return points.utf16(mark.getIndex());
  }
}
