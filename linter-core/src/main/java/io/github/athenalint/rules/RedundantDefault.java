package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import java.util.Set;

/** A field is set to its default. */
public final class RedundantDefault implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
          "redundant-default",
          Severity.INFO,
          Category.FIELDS,
          Set.of(Trait.OPINION, Trait.WITHOUT_EFFECT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : target.members()) {
      boolean same =
          schema
              .field(member.name())
              .flatMap(Field::defaultValue)
              .filter(usual -> isSame(usual, member.value()))
              .isPresent();
      if (same && target.writesItself(member)) {
        findings
            .at(member.value().node().span(), "this is what `" + member.name() + "` is anyway")
            .key(member.name())
            .help("remove it, or keep it if the line is meant to say so")
            .fix(
                Rewrite.remove(findings.source(), target.node(), member.key())
                    .map(edit -> Fix.safe("remove it", edit)));
      }
    }
  }

  private static boolean isSame(Object usual, Value value) {
    if (value instanceof Value.Number number && usual instanceof Number other) {
      return number.number().doubleValue() == other.doubleValue();
    }
    if (value instanceof Value.Bool bool) {
      return usual.equals(bool.truth());
    }
    return value.asText().filter(usual::equals).isPresent();
  }
}
