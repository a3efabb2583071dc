package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.TemplateProblem.Kind;
import java.util.Set;

/** A template uses a filter that does not exist. */
public final class JinjaUnknownFilter implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-unknown-filter", Severity.ERROR, Category.JINJA);

  private static final Set<Kind> KINDS = Set.of(Kind.UNKNOWN_FILTER);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    TemplateFindings.report(
        profile,
        KINDS,
        "dbt adds `as_text`, `as_bool`, `as_number` and `as_native` to the filters of Jinja",
        "use the filter of dbt",
        findings);
  }
}
