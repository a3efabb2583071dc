package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.ScalarResolution;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A profile has no `outputs`. */
public final class OutputsMissing implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "outputs-missing", Severity.ERROR, Category.STRUCTURE, Set.of(Trait.WHOLE_STORY));

  private static final Set<String> MEANT =
      Set.of(
          "output", "outputs", "targets", "ouputs", "outpus", "outptus", "outouts", "connections");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    boolean isEmpty = profile.entries().isEmpty() && !isFilled(profile.node());
    if (isEmpty || profile.entry("outputs").isPresent() || !profile.complete()) {
      return;
    }
    Optional<Entry> meant =
        Lists.first(
            profile.entries(),
            entry -> MEANT.contains(entry.name().orElse("").toLowerCase(Locale.ROOT)));
    findings
        .at(
            meant.map(entry -> entry.key().span()).orElse(profile.key().span()),
            "profile `" + profile.name() + "` has no `outputs`")
        .help("name the connections below a key `outputs:`")
        .fix(
            meant
                .flatMap(entry -> Rewrite.key(entry.key(), "outputs"))
                .map(edit -> Fix.safe("rename to `outputs`", edit)));
  }

  private static boolean isFilled(Node node) {
    return node.target() instanceof Scalar scalar
        ? ScalarResolution.of(scalar).kind() != ScalarResolution.Kind.NULL
        : node.target() instanceof Sequence;
  }
}
