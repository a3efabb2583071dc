package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.Dialect;
import java.util.Set;

/** A `config:` block stands in the file. */
public final class ConfigBlockDeprecated implements Rule.OfFile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "config-block-deprecated", Severity.INFO, Category.STRUCTURE, Set.of(Trait.DEPRECATED));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    // The Rust engine does not warn of the block, it refuses the file.
    file.config()
        .filter(entry -> file.dialect() != Dialect.FUSION)
        .ifPresent(
            entry ->
                findings
                    .at(entry.key().span(), "`config:` in profiles.yml is deprecated")
                    .help("move its flags to `flags:` in dbt_project.yml"));
  }
}
