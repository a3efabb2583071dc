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
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Scalar;

/** A key has nothing behind it. */
public final class EmptyValue implements Rule.OfTarget {

  private static final RuleInfo INFO = RuleInfo.of("empty-value", Severity.INFO, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : target.members()) {
      boolean nothing =
          member.value() instanceof Value.Null
              && member.value().node() instanceof Scalar scalar
              && scalar.isBlank();
      if (!nothing) {
        continue;
      }
      boolean optional =
          schema
              .field(member.name())
              .filter(field -> field.types().contains(ValueType.NULL) && !field.required())
              .isPresent();
      if (optional && target.writesItself(member)) {
        findings
            .at(
                member.key().span(),
                "`" + member.name() + "` has no value, as if it were not there")
            .key(member.name())
            .help("remove it, or write what is missing")
            .fix(
                Rewrite.remove(findings.source(), target.node(), member.key())
                    .map(edit -> Fix.unsafe("remove it", edit)));
      }
    }
  }
}
