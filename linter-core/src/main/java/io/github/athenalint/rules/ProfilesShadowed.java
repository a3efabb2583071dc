package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import java.util.Set;

/** Two files have a profile of one name. */
public final class ProfilesShadowed implements Rule.OfFile {

  private static final RuleInfo INFO =
      new RuleInfo("profiles-shadowed", Severity.INFO, Category.TARGETS, Set.of(Trait.OPINION));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    for (Profile profile : file.profiles()) {
      if (file.shadowed().contains(profile.name()) && profile.concernsAthena()) {
        findings
            .at(
                profile.key().span(),
                "`~/.dbt/profiles.yml` has this profile too, and dbt does not read it here")
            .profile(profile.name())
            .help("keep one of them, or say which you mean with `--profiles-dir`");
      }
    }
  }
}
