package io.github.athenalint.lint;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes the fixes of a file, looks at it again, and goes on until there is nothing to fix.
 *
 * @param linter what looks at a file
 * @param wanted tells which findings are fixed
 * @param unsafe whether fixes are made as well after which dbt may do something else
 */
public record Fixer(
    Function<SourceText, Report> linter, Predicate<Diagnostic> wanted, boolean unsafe) {

  private static final int MAX_ROUNDS = 10;

  /** Fixes what can be fixed. */
  public Fixed fix(Report before) {
    Report after = before;
    int count = 0;
    if (before.source().malformed().isPresent()) {
      return new Fixed(before, before, 0); // to write it back would destroy what is not UTF-8
    }
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Round chosen = choose(after);
      String text = Edit.apply(after.source().text(), chosen.edits());
      if (text.equals(after.source().text())) {
        break;
      }
      count += chosen.fixes();
      after = linter.apply(SourceText.of(before.source().name(), text));
    }
    return new Fixed(before, after, count);
  }

  private Round choose(Report report) {
    List<Edit> edits = new ArrayList<>();
    TreeMap<Integer, Integer> taken = new TreeMap<>();
    int fixes = 0;
    for (Diagnostic diagnostic : report.diagnostics()) {
      Optional<Fix> fix = fix(diagnostic);
      if (wanted.test(diagnostic) && fix.isPresent() && isApart(fix.get().edits(), taken)) {
        edits.addAll(fix.get().edits());
        fix.get()
            .edits()
            .forEach(edit -> taken.merge(edit.span().start(), edit.span().end(), Math::max));
        fixes++;
      }
    }
    return new Round(edits, fixes);
  }

  private Optional<Fix> fix(Diagnostic diagnostic) {
    Optional<Fix> safe = Lists.first(diagnostic.fixes(), Fix::isSafe);
    return unsafe ? safe.or(() -> diagnostic.fixes().stream().findFirst()) : safe;
  }

  /**
   * Tells whether edits do not even touch those that are taken.
   *
   * @param taken the ends of those by their starts; none lies in another
   */
  private static boolean isApart(List<Edit> wanted, TreeMap<Integer, Integer> taken) {
    return wanted.stream()
        .map(Edit::span)
        .noneMatch(
            span -> {
              Map.Entry<Integer, Integer> last = taken.floorEntry(span.end());
              return last != null && last.getValue() >= span.start();
            });
  }

  private record Round(List<Edit> edits, int fixes) {}
}
