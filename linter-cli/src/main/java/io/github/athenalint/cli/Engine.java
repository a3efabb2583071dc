package io.github.athenalint.cli;

import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.RuleBook;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.text.Lists;
import io.github.athenalint.workspace.Linting;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the commands drive.
 *
 * @param known gives the rules, sorted by name; not all of them are needed to lint
 * @param linter makes the function from a file to its report
 */
record Engine(Supplier<List<Rule>> known, Function<LintOptions, Linting> linter) {

  /** Returns the engine that athena-lint ships. */
  static Engine shipped() {
    return new Engine(RuleBook::known, options -> Linter.of(options)::lint);
  }

  /** Returns the rules, sorted by name. */
  List<Rule> rules() {
    return known.get();
  }

  /** Returns the rule of a name. */
  Optional<Rule> rule(String name) {
    return Lists.first(rules(), rule -> rule.info().name().equals(name));
  }

  /**
   * Checks that there is a rule of a name.
   *
   * @return the name
   * @throws CannotRun if there is none
   */
  String checkedName(String name) throws CannotRun {
    if (rule(name).isEmpty()) {
      List<String> names = Lists.map(rules(), rule -> rule.info().name());
      String guess =
          Nearest.to(name, names).map(near -> ", did you mean `" + near + "`?").orElse("");
      throw new CannotRun("no rule is called `" + name + "`" + guess);
    }
    return name;
  }
}
