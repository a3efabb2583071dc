package io.github.athenalint.rules;

import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import java.util.Set;

/** A variable has no default. */
public final class JinjaEnvNoDefault implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("jinja-env-no-default", Severity.INFO, Category.JINJA, Set.of(Trait.OPINION))
          .aboutTemplates();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (MemberTemplate use : target.templates()) {
      use.template().envVars().stream()
          .filter(variable -> variable.name().isPresent() && !variable.isSecret())
          .filter(variable -> variable.call().arguments().at(1, "default").isEmpty())
          .forEach(
              variable ->
                  TemplateFindings.at(
                          use,
                          findings,
                          variable.nameSpan(),
                          "dbt fails where `" + variable.name().orElseThrow() + "` is not set")
                      .help("give a default that is right for most: `env_var('NAME', 'default')`"));
    }
  }
}
