package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import java.util.Set;

/** The number of threads is not set. */
public final class ThreadsMissing implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("threads-missing", Severity.INFO, Category.FIELDS, Set.of(Trait.OPINION));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (Misspelling.isLeftOut("threads", target, schema)) {
      findings
          .at(target.key().span(), "without `threads` dbt builds one model at a time")
          .key("threads")
          .help("add `threads: 4` or so");
    }
  }
}
