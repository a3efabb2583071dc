package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.TemplateProblem.Kind;
import java.util.Set;

/** A template does not parse. */
public final class JinjaSyntax implements Rule.OfProfile {

  private static final RuleInfo INFO = RuleInfo.of("jinja-syntax", Severity.ERROR, Category.JINJA);

  private static final Set<Kind> KINDS = Set.of(Kind.SYNTAX);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    TemplateFindings.report(
        profile,
        KINDS,
        "mend the template; its braces, brackets and quotes must close in order",
        "mend it",
        findings);
  }
}
