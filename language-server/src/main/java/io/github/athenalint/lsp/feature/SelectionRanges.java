package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.place.Spot;
import io.github.athenalint.lsp.place.Spot.Step;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Scalar.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;

/** {@code textDocument/selectionRange}: from a word to its value, its entry and what is around. */
public final class SelectionRanges {

  private SelectionRanges() {}

  /** Returns one range for each position. */
  public static List<SelectionRange> of(Snapshot snapshot, List<Position> positions) {
    return positions.stream().map(position -> range(snapshot, position)).toList();
  }

  private static SelectionRange range(Snapshot snapshot, Position position) {
    int offset = snapshot.positions().offset(position);
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(0, snapshot.source().text().length()));
    snapshot
        .yaml()
        .root()
        .flatMap(root -> Spot.at(root, offset))
        .ifPresent(spot -> spans.addAll(around(spot, offset)));
    SelectionRange range = null;
    Span outer = spans.get(0);
    for (Span span : spans) {
      // A range that is no smaller, or lies elsewhere through an alias, is no step.
      if (range == null || (outer.contains(span) && !outer.equals(span))) {
        range = new SelectionRange(snapshot.positions().range(span), range);
        outer = span;
      }
    }
    return range == null ? new SelectionRange() : range;
  }

  private static List<Span> around(Spot spot, int offset) {
    List<Span> spans = new ArrayList<>();
    for (Step step : spot.steps()) {
      spans.add(step.collection().span());
      step.entry().ifPresent(entry -> spans.add(entry.span()));
    }
    spans.add(spot.node().span());
    inner(spot).filter(span -> holds(span, offset)).ifPresent(spans::add);
    return spans;
  }

  private static Optional<Span> inner(Spot spot) {
    boolean quoted =
        spot.node() instanceof Scalar scalar
            && (scalar.style() == Style.SINGLE_QUOTED || scalar.style() == Style.DOUBLE_QUOTED)
            && scalar.span().length() > 1;
    Span span = spot.node().span();
    return quoted ? Optional.of(new Span(span.start() + 1, span.end() - 1)) : Optional.empty();
  }

  private static boolean holds(Span span, int offset) {
    return span.start() <= offset && offset <= span.end();
  }
}
