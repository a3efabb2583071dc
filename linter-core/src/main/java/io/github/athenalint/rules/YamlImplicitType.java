package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Fix.Safety;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.text.Edit;
import io.github.athenalint.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** YAML makes a number or a boolean of a text. */
public final class YamlImplicitType implements Rule.OfSchema {

  private static final RuleInfo INFO =
      new RuleInfo(
          "yaml-implicit-type", Severity.ERROR, Category.STRUCTURE, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return Mismatch.IMPLICIT.explains(violation);
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      Node node = violation.value().node();
      List<Edit> quotes = Rewrite.quote(node);
      findings
          .at(
              violation,
              "YAML 1.1 makes this value of `"
                  + Mismatch.place(violation)
                  + "` "
                  + Mismatch.found(violation))
          .help("put it in quotes")
          .fix(
              quotes.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new Fix("put it in quotes", Safety.SAFE, quotes)));
    }
  }
}
