package io.github.athenalint.cli.fields;

import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.Dialect;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that can be wrong with a key.
 *
 * @param rule the rule that reports it
 * @param severity how bad it is for this key
 * @param message what it says, without a full stop
 * @param example what one may write to get it; empty for a secret, or where it takes two keys
 * @param readers the dialects in which it is reported
 */
record Mistake(
    Rule rule, Severity severity, String message, Optional<String> example, Set<Dialect> readers) {

  /** Copies the dialects. */
  Mistake {
    readers = Set.copyOf(readers);
  }

  String name() {
    return rule.info().name();
  }

  /** Returns a rule that names the key in its summary, though no single value brings it up. */
  static Mistake mentioned(Rule rule) {
    String summary = RuleDoc.of(rule).summary();
    return new Mistake(
        rule,
        rule.info().severity(),
        summary.substring(0, summary.length() - 1),
        Optional.empty(),
        Set.of(Dialect.values()));
  }

  /** Returns the same mistake as two dialects see it: the words of this one, the worse severity. */
  Mistake and(Mistake other) {
    Set<Dialect> both = EnumSet.copyOf(readers);
    both.addAll(other.readers());
    Severity worse = severity.compareTo(other.severity()) >= 0 ? severity : other.severity();
    return new Mistake(rule, worse, message, example, both);
  }

  /** Returns what it says, and to whom unless that is every one of {@code takers}. */
  String said(List<Dialect> takers) {
    String only =
        Arrays.stream(Dialect.values())
            .filter(readers::contains)
            .map(Reader::common)
            .collect(Collectors.joining(" and "));
    return readers.containsAll(takers) ? message : message + " (" + only + " only)";
  }
}
