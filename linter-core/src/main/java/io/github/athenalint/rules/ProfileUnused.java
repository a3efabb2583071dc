package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
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

/** The project beside the file uses another profile. */
public final class ProfileUnused implements Rule.OfFile {

  private static final RuleInfo INFO =
      new RuleInfo("profile-unused", Severity.INFO, Category.TARGETS, Set.of(Trait.OPINION));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    Optional<String> used = file.project().flatMap(ProjectFile::profile).flatMap(Value::asText);
    boolean found =
        used.isPresent()
            && Lists.any(file.profiles(), profile -> profile.name().equals(used.get()));
    if (!found) {
      return;
    }
    file.profiles().stream()
        .filter(profile -> !profile.name().equals(used.get()) && !profile.athenaTargets().isEmpty())
        .forEach(
            profile ->
                findings
                    .at(profile.key().span(), "the project beside this file uses another profile")
                    .profile(profile.name())
                    .help("remove it if no other project uses it"));
  }
}
