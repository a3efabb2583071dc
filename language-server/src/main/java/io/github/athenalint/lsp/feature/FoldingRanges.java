package io.github.athenalint.lsp.feature;

import io.github.athenalint.lint.Report;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;

/** {@code textDocument/foldingRange}: every block that has a key. */
public final class FoldingRanges {

  private final Snapshot snapshot;
  private final List<FoldingRange> found = new ArrayList<>();

  private FoldingRanges(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Returns the ranges in the order of the text. */
  public static List<FoldingRange> of(Snapshot snapshot) {
    FoldingRanges ranges = new FoldingRanges(snapshot);
    if (snapshot.kind() != Report.Kind.OTHER) {
      snapshot.yaml().root().ifPresent(ranges::collect);
    }
    return ranges.found;
  }

  private void collect(Node node) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        fold(entry.span(), entry.value());
        collect(entry.value());
      }
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(this::collect);
    }
  }

  private void fold(Span span, Node value) {
    LineIndex lines = snapshot.source().lines();
    int first = lines.line(span.start());
    int last = lines.line(span.end());
    if (value instanceof Scalar && last > first && snapshot.source().text(span).endsWith("\n")) {
      last--;
    }
    if (last > first) {
      found.add(new FoldingRange(first - 1, last - 1));
    }
  }
}
