package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;

/** `outputs` names no connection. */
public final class OutputsEmpty implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("outputs-empty", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    if (profile.outputs().filter(outputs -> outputs.entries().isEmpty()).isPresent()) {
      findings
          .at(profile.outputs().get().span(), "`outputs` names no connection")
          .key("outputs")
          .help("add an output, such as `dev:` with `type: athena` below it");
    }
  }
}
