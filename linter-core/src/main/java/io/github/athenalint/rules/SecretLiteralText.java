package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Scalar;
import java.util.Optional;

/** A text that speaks of a secret is lost. */
public final class SecretLiteralText implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("secret-literal-text", Severity.WARNING, Category.JINJA);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : target.members()) {
      boolean lost =
          member.value() instanceof Value.Null
              && member.value().node().target() instanceof Scalar scalar
              && scalar.text().contains(EnvVar.SECRET_PREFIX);
      Optional<Field> field = schema.field(member.name());
      if (lost && field.filter(one -> one.types().contains(ValueType.NULL)).isPresent()) {
        findings
            .at(
                member.value().node().span(),
                "dbt makes nothing of a value with `DBT_ENV_SECRET` in it")
            .key(member.name())
            .help(
                "read the variable, as in `\"{{ env_var('DBT_ENV_SECRET_…') }}\"`, or write another text");
      }
    }
  }
}
