package io.github.athenalint.yaml;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists of spans that are in order and do not overlap, so that one is found in short time. */
final class Spans {

  private Spans() {}

  /** Returns the same text in order and without overlaps. */
  static List<Span> merged(List<Span> spans) {
    List<Span> result = new ArrayList<>();
    for (Span span : Lists.sorted(spans, Comparator.naturalOrder())) {
      int last = result.size() - 1;
      if (last >= 0 && span.start() <= result.get(last).end()) {
        result.set(last, result.get(last).union(span));
      } else {
        result.add(span);
      }
    }
    return result;
  }

  /** Tells whether one of {@code merged} holds some of {@code span}. */
  static boolean overlap(List<Span> merged, Span span) {
    int at = firstEnding(merged, span.start() + 1);
    return at < merged.size() && merged.get(at).start() < span.end();
  }

  /** Tells whether one of {@code merged} holds some of {@code span} or stands right beside it. */
  static boolean touch(List<Span> merged, Span span) {
    int at = firstEnding(merged, span.start());
    return at < merged.size() && merged.get(at).start() <= span.end();
  }

  /** Returns the index of the first span that ends at or after {@code offset}. */
  private static int firstEnding(List<Span> merged, int offset) {
    int low = 0;
    int high = merged.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (merged.get(middle).end() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
