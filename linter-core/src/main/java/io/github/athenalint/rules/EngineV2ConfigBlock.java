package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.Dialect;

/** The Rust engine refuses a `config:` block. */
public final class EngineV2ConfigBlock implements Rule.OfFile {

  private static final RuleInfo INFO =
      RuleInfo.of("engine-v2-config-block", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    file.config()
        .filter(entry -> file.dialect() == Dialect.FUSION)
        .ifPresent(
            entry ->
                findings
                    .at(entry.key().span(), "the Rust engine refuses `config` in profiles.yml")
                    .key("config")
                    .help("move its flags to `flags:` in dbt_project.yml"));
  }
}
