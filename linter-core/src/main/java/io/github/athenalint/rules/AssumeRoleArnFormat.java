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

/** A role ARN does not look like one. */
public final class AssumeRoleArnFormat implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("assume-role-arn-format", Severity.WARNING, Category.SECURITY);

  private static final int SHORTEST = 20;
  private static final int LONGEST = 2048;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.PATTERN
        && violation.field().filter(field -> field.shape() == Shape.ROLE_ARN).isPresent();
  }

  /** boto3 sends no shorter ARN, and AWS takes no longer one. */
  private static boolean isTooShortOrLong(Violation violation) {
    return violation
        .value()
        .asText()
        .map(text -> text.codePointCount(0, text.length()))
        .filter(length -> length < SHORTEST || length > LONGEST)
        .isPresent();
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      String key = violation.field().map(Field::name).orElse("");
      findings
          .at(violation, "`" + key + "` does not look like the ARN of a role")
          .severity(isTooShortOrLong(violation) ? Severity.ERROR : Severity.WARNING)
          .help("write `arn:aws:iam::ACCOUNT:role/NAME`, with an account of 12 digits");
    }
  }
}
