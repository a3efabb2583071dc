package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.ScalarResolution;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Scalar;

/** A profile holds nothing. */
public final class ProfileEmpty implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("profile-empty", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    boolean isNull =
        profile.node().target() instanceof Scalar scalar
            && ScalarResolution.of(scalar).kind() == ScalarResolution.Kind.NULL;
    boolean isBlank =
        profile.node().target() instanceof Mapping mapping && mapping.entries().isEmpty();
    if ((isNull || isBlank) && profile.complete()) {
      findings
          .at(profile.key().span(), "profile `" + profile.name() + "` is empty")
          .help("write `target:` and `outputs:` below it, indented");
    }
  }
}
