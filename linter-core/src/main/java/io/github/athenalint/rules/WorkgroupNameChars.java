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

/** A workgroup cannot have this name. */
public final class WorkgroupNameChars implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("workgroup-name-chars", Severity.ERROR, Category.NAMES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.PATTERN
        && violation.field().filter(field -> field.shape() == Shape.WORKGROUP).isPresent();
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      String key = violation.field().map(Field::name).orElse("");
      // The workgroup for Spark is not looked at before a Python model runs.
      boolean fails = !key.equals("spark_work_group");
      findings
          .at(violation, "`" + key + "` is no name that a workgroup can have")
          .severity(fails ? Severity.ERROR : Severity.WARNING)
          .help(
              "use up to 128 letters, digits, dots, underscores and hyphens; the name alone, no ARN");
    }
  }
}
