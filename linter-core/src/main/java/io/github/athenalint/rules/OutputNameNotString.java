package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Fix.Safety;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Edit;
import io.github.athenalint.value.ScalarResolution;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** A name of a profile or an output is no text. */
public final class OutputNameNotString implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("output-name-not-string", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    look(profile.key(), "profile", findings);
    for (Target target : profile.targets()) {
      look(target.key(), "output", findings);
    }
  }

  private static void look(Node key, String what, Findings findings) {
    if (key.target() instanceof Scalar name && ScalarResolution.of(name).changesWhenQuoted()) {
      List<Edit> quotes = Rewrite.quote(key);
      findings
          .at(key.span(), "the name of the " + what + " is no text to YAML 1.1, which dbt reads")
          .help("put the name in quotes")
          .fix(
              quotes.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new Fix("put the name in quotes", Safety.SAFE, quotes)));
    }
  }
}
