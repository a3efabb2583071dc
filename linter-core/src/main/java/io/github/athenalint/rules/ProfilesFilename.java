package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import java.util.Set;

/** The file has a name that dbt does not look for. */
public final class ProfilesFilename implements Rule.OfFile {

  private static final RuleInfo INFO =
      RuleInfo.of("profiles-filename", Severity.WARNING, Category.TARGETS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    String path = file.source().name();
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (NEAR.contains(name) && file.hasAthena()) {
      findings
          .at(file.profiles().get(0).key().span(), "dbt does not find a file named `" + name + "`")
          .help("name it `profiles.yml`: dbt looks for no other name");
    }
  }

  private static final Set<String> NEAR = Set.of("profiles.yaml", "profile.yml", "profile.yaml");
}
