package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.yaml.Mapping;
import java.util.Set;

/** Flags are set in profiles.yml and in dbt_project.yml. */
public final class ConfigAndFlags implements Rule.OfFile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "config-and-flags", Severity.ERROR, Category.STRUCTURE, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    boolean sets =
        file.config()
            .filter(
                entry -> entry.value().target() instanceof Mapping set && !set.entries().isEmpty())
            .isPresent();
    boolean core = file.dialect() != Dialect.FUSION;
    if (core && sets && file.project().filter(ProjectFile::hasFlags).isPresent()) {
      findings
          .at(
              file.config().orElseThrow().key().span(),
              "`config:` is set here and `flags:` in dbt_project.yml")
          .help("move what `config:` holds to `flags:` in dbt_project.yml, and remove it here");
    }
  }
}
