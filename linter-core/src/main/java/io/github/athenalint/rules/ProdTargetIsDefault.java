package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Value;
import java.util.Optional;
import java.util.Set;

/** Who names no target works on production. */
public final class ProdTargetIsDefault implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "prod-target-is-default", Severity.INFO, Category.TARGETS, Set.of(Trait.OPINION));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    Optional<String> chosen = profile.chosen().flatMap(Value::asText);
    boolean choice = Lists.any(profile.targets(), one -> !PRODUCTION.contains(one.name()));
    if (choice && chosen.filter(PRODUCTION::contains).isPresent()) {
      findings
          .at(
              profile.chosen().orElseThrow().node().span(),
              "without `--target` dbt works on `" + chosen.get() + "`")
          .key("target")
          .help("make the target for development the default, and name this one where it is meant");
    }
  }

  private static final Set<String> PRODUCTION = Set.of("prod", "prd", "production", "live");
}
