package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Fix.Safety;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.yaml.YamlProblem;
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
    for (YamlProblem problem : file.yaml().problems()) {
      if (KINDS.contains(problem.kind())) {
        Findings.Finding finding =
            findings.at(problem.span(), problem.message()).help("put the whole value in quotes");
        if (!problem.repair().isEmpty()) {
          finding.fix(new Fix("put the template in quotes", Safety.SAFE, problem.repair()));
        }
      }
    }
  }
}
