package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.TemplateProblem.Kind;
import java.util.Set;

/** Two secrets stand in one value. */
public final class SecretTwoInOne implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("secret-two-in-one", Severity.ERROR, Category.JINJA);

  private static final Set<Kind> KINDS = Set.of(Kind.TWO_SECRETS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    TemplateFindings.report(
        profile,
        KINDS,
        "use at most one `DBT_ENV_SECRET` variable for a value, or rename those that are no secrets",
        "mend it",
        findings);
  }
}
