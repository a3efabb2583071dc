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

/** The quotes around a template also stand inside it. */
public final class JinjaQuoteClash implements Rule.OfFile {

  private static final RuleInfo INFO =
      new RuleInfo("jinja-quote-clash", Severity.ERROR, Category.JINJA, Set.of(Trait.WHOLE_STORY));

  private static final Set<Kind> KINDS = Set.of(Kind.QUOTE_CLASH);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    ReadingFindings.report(
        file,
        KINDS,
        "use single quotes outside and double quotes inside, or the other way round",
        "use the other quotes outside",
        findings);
  }
}
