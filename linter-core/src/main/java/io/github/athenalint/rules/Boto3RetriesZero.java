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
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import java.util.Set;

/** Zero retries of boto3 are not zero. */
public final class Boto3RetriesZero implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
              "boto3-retries-zero", Severity.WARNING, Category.FIELDS, Set.of(Trait.WITHOUT_EFFECT))
          .about("num_boto3_retries");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("num_boto3_retries")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(member -> schema.dialect() != Dialect.FUSION)
        .filter(
            member ->
                member.value() instanceof Value.Number number && number.number().doubleValue() == 0)
        .ifPresent(
            member ->
                findings
                    .at(member.value().node().span(), "`num_boto3_retries: 0` has no effect")
                    .key(member.name())
                    .help(
                        "remove it, or set `num_retries`, which counts in its place: 0 is taken for"
                            + " not set")
                    .fix(
                        Rewrite.remove(findings.source(), target.node(), member.key())
                            .map(edit -> Fix.safe("remove it", edit))));
  }
}
