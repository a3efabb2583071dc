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

/** A value without quotes holds a character that YAML gives a meaning. */
public final class UnquotedColonOrSpecial implements Rule.OfFile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "unquoted-colon-or-special",
          Severity.ERROR,
          Category.STRUCTURE,
          Set.of(Trait.WHOLE_STORY));

  private static final Set<Kind> KINDS = Set.of(Kind.UNQUOTED_SPECIAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    ReadingFindings.report(
        file, KINDS, "put the value in quotes", "put the value in quotes", findings);
  }
}
