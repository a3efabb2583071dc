package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.value.Value;
import java.util.List;
import java.util.Optional;

/** A number is outside of what dbt can use. */
public final class NumberOutOfRange implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("number-out-of-range", Severity.ERROR, Category.FIELDS);

  private static final String DURATION = "assume_role_duration_seconds";

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
          .severity(isReplaced(violation, target) ? Severity.WARNING : Severity.ERROR)
          .help("write " + violation.expected())
          .fix(clamped(violation));
    }
  }

  /** boto3 gets the other number where that is set, and is the only one that minds. */
  private static boolean isReplaced(Violation violation, Target target) {
    Optional<Value> other = target.value("num_boto3_retries");
    boolean none =
        other.isEmpty()
            || other.get() instanceof Value.Null
            || (other.get() instanceof Value.Number number && number.number().doubleValue() == 0);
    return violation.field().filter(field -> field.name().equals("num_retries")).isPresent()
        && !none;
  }

  /** How long a role lasts has a nearest value that works; of other numbers nobody knows. */
  private static Optional<Fix> clamped(Violation violation) {
    boolean isDuration =
        violation.field().filter(field -> field.name().equals(DURATION)).isPresent();
    if (!isDuration) {
      return Optional.empty();
    }
    String nearest = violation.keyword() == Keyword.MINIMUM ? "900" : "43200";
    return Rewrite.value(violation.value().node(), nearest)
        .map(edit -> Fix.unsafe("write `" + nearest + "`, the nearest that AWS takes", edit));
  }
}
