package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.ScalarOffsets;
import java.util.Optional;
import java.util.Set;

/** A secret has a default in the file. */
public final class SecretDefault implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
          "secret-default", Severity.WARNING, Category.SECURITY, Set.of(Trait.EXPOSES_SECRET));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : target.members()) {
      boolean secret = schema.field(member.name()).filter(Field::secret).isPresent();
      if (member.value().node() instanceof Scalar scalar && Template.isTemplate(scalar.text())) {
        for (EnvVar variable : Template.parse(scalar.text()).envVars()) {
          if (secret || variable.isSecret()) {
            look(scalar, variable, member.name(), findings);
          }
        }
      }
    }
  }

  private static void look(Scalar scalar, EnvVar variable, String key, Findings findings) {
    Optional<Expr.Text> written =
        variable
            .fallback()
            .filter(Expr.Text.class::isInstance)
            .map(Expr.Text.class::cast)
            .filter(text -> !text.text().isBlank());
    if (written.isPresent()) {
      Span literal = written.get().span();
      findings
          .at(
              ScalarOffsets.of(findings.source(), scalar).span(literal.start(), literal.end()),
              "a default of a secret is a secret in the file")
          .key(key)
          .help("leave the default away, so that a missing variable is an error, not a surprise");
    }
  }
}
