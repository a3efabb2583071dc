package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import java.util.List;

/** A number is outside of what dbt can use. */
public final class NumberOutOfRange implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("number-out-of-range", Severity.ERROR, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.MINIMUM || violation.keyword() == Keyword.MAXIMUM;
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      String place = Mismatch.place(violation);
      findings
          .at(
              violation,
              "`"
                  + place
                  + "` is "
                  + (violation.keyword() == Keyword.MINIMUM ? "too small" : "too big"))
          .help("write " + violation.expected());
    }
  }
}
