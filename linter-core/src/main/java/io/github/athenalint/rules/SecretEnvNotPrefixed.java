package io.github.athenalint.rules;

import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import java.util.Set;

/** dbt does not know that a variable holds a secret. */
public final class SecretEnvNotPrefixed implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
              "secret-env-not-prefixed",
              Severity.INFO,
              Category.SECURITY,
              Set.of(Trait.OPINION, Trait.EXPOSES_SECRET))
          .aboutTemplates();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (MemberTemplate use : target.templates()) {
      if (schema
          .field(use.member().name())
          .filter(field -> SECRET.contains(field.shape()))
          .isPresent()) {
        use.template().envVars().stream()
            .filter(variable -> variable.name().isPresent() && !variable.isSecret())
            .forEach(
                variable ->
                    TemplateFindings.at(
                            use,
                            findings,
                            variable.nameSpan(),
                            "dbt does not know that `"
                                + variable.name().orElseThrow()
                                + "` is secret")
                        .help(
                            "call the variable `DBT_ENV_SECRET_…`: dbt keeps these out of its logs and files"));
      }
    }
  }

  private static final Set<Shape> SECRET = Set.of(Shape.SECRET_ACCESS_KEY, Shape.SESSION_TOKEN);
}
