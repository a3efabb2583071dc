package io.github.athenalint.cli.report;

import io.github.athenalint.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Who reports.
 *
 * @param version the version of the program
 * @param rules the rules, sorted by name
 */
public record Tool(String version, List<Rule> rules) {

  /** What it is called. */
  public static final String NAME = "athena-lint";

  /** Where it lives. */
  public static final String HOME = "https://athenalint.github.io/athena-lint/";

  /** Copies the rules. */
  public Tool {
    rules = List.copyOf(rules);
  }

  /** Returns the rule of a name; not everything that is found is found by a rule. */
  public Optional<Rule> rule(String name) {
    return rules.stream().filter(rule -> rule.info().name().equals(name)).findFirst();
  }
}
