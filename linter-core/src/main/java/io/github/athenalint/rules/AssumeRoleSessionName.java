package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import java.util.List;

/** A session name has a form that STS refuses. */
public final class AssumeRoleSessionName implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("assume-role-session-name", Severity.ERROR, Category.SECURITY);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.PATTERN
        && violation.field().filter(field -> field.shape() == Shape.SESSION_NAME).isPresent();
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      String key = violation.field().map(Field::name).orElse("");
      findings
          .at(violation, "STS refuses this `" + key + "`")
          .help("use 2 to 64 letters, digits and characters of `_+=,.@-`");
    }
  }
}
