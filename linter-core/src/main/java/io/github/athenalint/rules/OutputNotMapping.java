package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.ScalarResolution;
import io.github.athenalint.yaml.Scalar;
import java.util.Optional;

/** An output is no mapping. */
public final class OutputNotMapping implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("output-not-mapping", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    Optional<Target> empty = Lists.first(profile.targets(), this::isEmpty);
    for (Target target : profile.targets()) {
      boolean slipped = target.name().equals("target");
      boolean stray = empty.isPresent() && !isEmpty(target) && !slipped;
      if (target.fields().isEmpty() && target.complete() && !stray) {
        findings
            .at(target.key().span(), "output `" + target.name() + "` has no fields below it")
            .target(profile.name(), target.name())
            .help(
                slipped
                    ? "move it beside `outputs`, where it names the output to use"
                    : "indent `type: athena` and the other fields below the name of the output");
      }
    }
  }

  /** Lines beside an empty output are its fields, which are not indented far enough. */
  private boolean isEmpty(Target target) {
    return target.node().target() instanceof Scalar scalar
        && (ScalarResolution.of(scalar).kind() == ScalarResolution.Kind.NULL
            || scalar.text().isBlank()
            || scalar.text().strip().indexOf('\n') >= 0
            || scalar.text().contains(": "));
  }
}
