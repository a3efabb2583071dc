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

/** A template stands without quotes. */
public final class JinjaUnquoted implements Rule.OfFile {

  private static final RuleInfo INFO =
      new RuleInfo("jinja-unquoted", Severity.ERROR, Category.JINJA, Set.of(Trait.WHOLE_STORY));

  private static final Set<Kind> KINDS = Set.of(Kind.UNQUOTED_JINJA);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    ReadingFindings.report(
        file, KINDS, "put the whole value in quotes", "put the template in quotes", findings);
  }
}
