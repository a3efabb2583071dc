package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.TemplateProblem.Kind;
import java.util.Set;

/** A template uses a name that profiles.yml does not have. */
public final class JinjaUndefinedName implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-undefined-name", Severity.ERROR, Category.JINJA);

  private static final Set<Kind> KINDS = Set.of(Kind.UNDEFINED_NAME);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    TemplateFindings.report(
        profile,
        KINDS,
        "use `env_var`; profiles.yml offers little else",
        "call `env_var`",
        findings);
  }
}
