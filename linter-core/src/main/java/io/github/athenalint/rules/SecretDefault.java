package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import java.util.Optional;
import java.util.Set;

/** A secret has a default in the file. */
public final class SecretDefault implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
              "secret-default", Severity.WARNING, Category.SECURITY, Set.of(Trait.EXPOSES_SECRET))
          .aboutTemplates();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (MemberTemplate use : target.allTemplates()) {
      boolean secret = use.key().flatMap(schema::field).filter(Field::secret).isPresent();
      for (EnvVar variable : use.template().envVars()) {
        if (secret || variable.isSecret()) {
          look(use, variable, findings);
        }
      }
    }
  }

  private static void look(MemberTemplate use, EnvVar variable, Findings findings) {
    Optional<Expr.Text> written =
        variable
            .fallback()
            .filter(Expr.Text.class::isInstance)
            .map(Expr.Text.class::cast)
            .filter(text -> !text.text().isBlank());
    if (written.isPresent()) {
      TemplateFindings.at(
              use, findings, written.get().span(), "a default of a secret is a secret in the file")
          .help("leave the default away, so that a missing variable is an error, not a surprise");
    }
  }
}
