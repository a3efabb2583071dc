package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Span;

/** The file holds nothing. */
public final class YamlFileEmpty implements Rule.OfFile {

  private static final RuleInfo INFO =
      RuleInfo.of("yaml-file-empty", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    if (file.yaml().root().isEmpty() && file.yaml().problems().isEmpty()) {
      findings
          .at(Span.at(0), "the file is empty")
          .help("write a profile, or remove the file so that dbt looks elsewhere");
    }
  }
}
