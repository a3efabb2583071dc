package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.TemplateProblem;
import io.github.athenalint.value.TemplateProblem.Kind;
import java.util.Set;

/** A template needs a variable that is certainly not there. */
public final class JinjaEnvMissing implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "jinja-env-missing", Severity.ERROR, Category.JINJA, Set.of(Trait.NEEDS_ENVIRONMENT));

  private static final Set<Kind> KINDS = Set.of(Kind.MISSING_VARIABLE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    TemplateFindings.report(
        profile, KINDS, JinjaEnvMissing::help, "put the name in quotes", findings);
  }

  private static String help(TemplateProblem problem) {
    String name = problem.subject();
    if (name.isEmpty()) {
      return "put the name in quotes: `env_var('NAME')`";
    }
    return name.startsWith(EnvVar.PRIVATE_PREFIX)
        ? "give the variable another name: dbt hides those that begin with `DBT_ENV_PRIVATE`"
        : "set the variable, or give a default: `env_var('NAME', 'default')`";
  }
}
