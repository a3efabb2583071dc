package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import java.util.Optional;

/** A profile does not say which output to use. */
public final class TargetMissing implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("target-missing", Severity.WARNING, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    if (profile.targets().isEmpty()
        || profile.entry("target").isPresent()
        || Lists.any(profile.targets(), target -> target.name().equals("default"))
        || !profile.complete()) {
      return;
    }
    Target first = profile.targets().get(0);
    findings
        .at(
            profile.key().span(),
            "`" + profile.name() + "` has no `target`, and no output is named `default`")
        .help("add `target: " + first.name() + "`, or always call dbt with `--target`")
        .fix(
            profile.targets().size() == 1
                ? addition(findings.source(), profile, first)
                : Optional.empty());
  }

  /** With one output there is only one thing that can be meant. */
  private static Optional<Fix> addition(SourceText source, Profile profile, Target only) {
    return profile
        .entry("outputs")
        .flatMap(outputs -> Rewrite.prepend(source, profile.node(), "target: " + only.name()))
        .map(edit -> Fix.safe("add `target: " + only.name() + "`", edit));
  }
}
