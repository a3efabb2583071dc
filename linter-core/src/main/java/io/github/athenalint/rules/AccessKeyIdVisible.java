package io.github.athenalint.rules;

import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Scalar;
import java.util.Optional;
import java.util.Set;

/** The id of an access key stands in the file. */
public final class AccessKeyIdVisible implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
              "access-key-id-visible",
              Severity.INFO,
              Category.SECURITY,
              Set.of(Trait.EXPOSES_SECRET))
          .about(KeyPair.ID);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Value> id = target.value(KeyPair.ID);
    boolean written =
        id.flatMap(Value::asText)
            .filter(text -> SHAPE.matches(text) && !text.contains("EXAMPLE"))
            .isPresent();
    boolean told = target.text(KeyPair.SECRET).isPresent();
    if (written
        && !told
        && id.get().node() instanceof Scalar scalar
        && !Template.isTemplate(scalar.text())) {
      findings
          .at(scalar.span(), "the id of an access key tells whose key it is")
          .key(KeyPair.ID)
          .help(
              "take it from the environment, as the secret: `\"{{ env_var('DBT_ENV_SECRET_KEY_ID') }}\"`");
    }
  }

  private static final Regex SHAPE = Regex.of("(?:AKIA|ASIA)[A-Z0-9]{16}");
}
