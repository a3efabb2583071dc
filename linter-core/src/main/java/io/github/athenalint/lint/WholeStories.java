package io.github.athenalint.lint;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Related;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Order;
import io.github.athenalint.text.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps one finding a mistake: where a rule tells the whole story of a value, no other rule speaks
 * of the same value, unless it speaks of an error and the story is a warning. Of two such rules the
 * more severe speaks, then the one about the whole file, then the one whose name sorts first.
 */
final class WholeStories {

  private static final Set<String> TELLERS = tellers();

  private static final Comparator<Diagnostic> ORDER =
      Order.by(Diagnostic::severity)
          .backwards()
          .thenBy(WholeStories::isOfFields)
          .thenBy(Diagnostic::rule);

  private WholeStories() {}

  private static Set<String> tellers() {
    Set<String> tellers = new HashSet<>();
    for (Rule rule : Rules.all()) {
      if (rule.info().traits().contains(Trait.WHOLE_STORY)) {
        tellers.add(rule.info().name());
      }
    }
    return tellers;
  }

  /** What keeps the file from being read comes before what its fields hold. */
  private static boolean isOfFields(Diagnostic diagnostic) {
    return diagnostic.subject().profile().isPresent();
  }

  static List<Diagnostic> only(Collection<Diagnostic> found) {
    Map<Span, Diagnostic> tellers = new HashMap<>();
    for (Diagnostic diagnostic : found) {
      if (TELLERS.contains(diagnostic.rule())) {
        tellers.merge(diagnostic.span(), diagnostic, WholeStories::better);
        for (Related other : diagnostic.related()) {
          tellers.merge(other.span(), diagnostic, WholeStories::better);
        }
      }
    }
    return Lists.only(
        found,
        diagnostic -> {
          Diagnostic teller = tellers.get(diagnostic.span());
          return teller == null
              || teller.rule().equals(diagnostic.rule())
              || (diagnostic.severity() == Severity.ERROR && teller.severity() == Severity.WARNING);
        });
  }

  private static Diagnostic better(Diagnostic one, Diagnostic other) {
    return ORDER.compare(one, other) <= 0 ? one : other;
  }
}
