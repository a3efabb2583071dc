package io.github.athenalint.lint;

import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.text.Lists;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every rule there is: those that need nothing but files, and those about what AWS answers. */
public final class RuleBook {

  private static final List<Rule> KNOWN =
      Stream.concat(Rules.all().stream(), AccountRules.all().stream())
          .sorted(Comparator.comparing((Rule rule) -> rule.info().name()))
          .toList();

  private RuleBook() {}

  /** Returns the rules, sorted by name. */
  public static List<Rule> known() {
    return KNOWN;
  }

  /** Returns the rule with the given name. */
  public static Optional<Rule> named(String name) {
    return Lists.first(KNOWN, rule -> rule.info().name().equals(name));
  }

  /** Returns the name of every rule, sorted, and what it reports in one sentence. */
  public static Map<String, String> sentences() {
    Map<String, String> sentences = new TreeMap<>();
    KNOWN.forEach(rule -> sentences.put(rule.info().name(), RuleDoc.of(rule).summary()));
    return sentences;
  }
}
