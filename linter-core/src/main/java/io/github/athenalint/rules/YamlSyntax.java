package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.yaml.YamlProblem.Kind;
import java.util.Set;

/** The file is no YAML that dbt can read. */
public final class YamlSyntax implements Rule.OfFile {

  private static final RuleInfo INFO =
      new RuleInfo("yaml-syntax", Severity.ERROR, Category.STRUCTURE, Set.of(Trait.WHOLE_STORY));

  private static final Set<Kind> KINDS =
      Set.of(
          Kind.SYNTAX,
          Kind.TAB_INDENTATION,
          Kind.UNDEFINED_ALIAS,
          Kind.UNKNOWN_TAG,
          Kind.ENCODING,
          Kind.LIMIT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    ReadingFindings.report(
        file,
        KINDS,
        "mend the YAML here; until then dbt reads nothing of this file",
        "indent with spaces",
        findings);
  }
}
