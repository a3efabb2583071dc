package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import java.util.Set;

/** All developers build into one schema. */
public final class SharedUserSchema implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo("shared-user-schema", Severity.INFO, Category.TARGETS, Set.of(Trait.OPINION));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    for (Target target : profile.athenaTargets()) {
      target
          .value("schema")
          .filter(value -> DEVELOPMENT.contains(target.name()) && value.asText().isPresent())
          .ifPresent(
              value ->
                  findings
                      .at(
                          value.node().span(),
                          "everybody who uses this file builds into this schema")
                      .target(profile.name(), target.name())
                      .key("schema")
                      .help("give each a schema: `dbt_{{ env_var('USER') | lower }}`"));
    }
  }

  private static final Set<String> DEVELOPMENT = Set.of("dev", "development", "local");
}
