package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
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
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Scalar;
import java.util.List;

/** A role ARN does not look like one. */
public final class AssumeRoleArnFormat implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("assume-role-arn-format", Severity.WARNING, Category.SECURITY);

  private static final int SHORTEST = 20;
  private static final int LONGEST = 2048;

  /** What the model of STS takes in an {@code arnType}. */
  private static final Regex SIGNS =
      Regex.of("[\\t\\n\\r\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]*");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.PATTERN
        && violation.field().filter(field -> field.shape() == Shape.ROLE_ARN).isPresent();
  }

  /** boto3 sends no shorter ARN, and AWS takes no longer one and no sign that cannot be printed. */
  private static boolean isRefused(Value value) {
    return value
        .asText()
        .map(
            text -> {
              int length = text.codePointCount(0, text.length());
              return length < SHORTEST || length > LONGEST || !SIGNS.matches(text);
            })
        .orElseGet(() -> isVersionOfDbt(value));
  }

  /** The version of dbt is shorter than any ARN. */
  private static boolean isVersionOfDbt(Value value) {
    return value.node().target() instanceof Scalar scalar
        && Template.parse(scalar.text()).singleOutput().orElse(null) instanceof Expr.Name name
        && name.name().equals("dbt_version");
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      String key = violation.field().map(Field::name).orElse("");
      findings
          .at(violation, "`" + key + "` does not look like the ARN of a role")
          .severity(isRefused(violation.value()) ? Severity.ERROR : Severity.WARNING)
          .help("write `arn:aws:iam::ACCOUNT:role/NAME`, with an account of 12 digits");
    }
  }
}
