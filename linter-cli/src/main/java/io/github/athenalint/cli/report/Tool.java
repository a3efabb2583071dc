package io.github.athenalint.cli.report;

import io.github.athenalint.rule.Rule;
import io.github.athenalint.text.Lists;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who reports.
 *
 * @param version the version of the program
 * @param rules gives the rules, sorted by name; not every format asks for them
 */
public record Tool(String version, Supplier<List<Rule>> rules) {

  /** What it is called. */
  public static final String NAME = "athena-lint";

  /** Where it lives. */
  public static final String HOME = "https://athenalint.github.io/athena-lint/";

  /** Returns the rule of a name; not everything that is found is found by a rule. */
  public Optional<Rule> rule(String name) {
    return Lists.first(rules.get(), rule -> rule.info().name().equals(name));
  }
}
