package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.yaml.Mapping.Entry;
import java.util.Set;

/** A key of a profile means nothing to dbt. */
public final class ProfileUnknownKey implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "profile-unknown-key",
          Severity.WARNING,
          Category.STRUCTURE,
          Set.of(Trait.WITHOUT_EFFECT));

  private static final Set<String> KNOWN = Set.of("target", "outputs", "<<", "x_alt_target");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    for (Entry entry : profile.entries()) {
      String name = entry.name().orElse("");
      if (profile.complete() && !KNOWN.contains(name)) {
        findings
            .at(entry.key().span(), "dbt ignores `" + name + "` at the level of a profile")
            .key(name)
            .help(help(profile, name));
      }
    }
  }

  private static String help(Profile profile, String name) {
    return profile.targets().isEmpty()
        ? "a profile has only `target` and `outputs`"
        : "a profile has only `target` and `outputs`; fields such as `"
            + name
            + "` belong into each output";
  }
}
