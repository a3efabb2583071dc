package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.TemplateProblem.Kind;
import java.util.Set;

/** A template fails in every environment. */
public final class JinjaNeverRenders implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-never-renders", Severity.ERROR, Category.JINJA);

  private static final Set<Kind> KINDS =
      Set.of(Kind.CONVERSION, Kind.UNCALLED_METHOD, Kind.OBJECT, Kind.OTHER);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    TemplateFindings.report(
        profile,
        KINDS,
        problem ->
            problem.kind() == Kind.UNCALLED_METHOD
                ? "call the method: write `()` behind its name"
                : "change what the template computes, or write the value as plain YAML",
        "mend it",
        findings);
  }
}
