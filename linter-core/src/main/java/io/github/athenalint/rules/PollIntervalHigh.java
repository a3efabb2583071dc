package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;

/** dbt asks very seldom whether a query is done. */
public final class PollIntervalHigh implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("poll-interval-high", Severity.INFO, Category.FIELDS).about("poll_interval");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("poll_interval")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(member -> schema.dialect() != Dialect.FUSION)
        .filter(
            member ->
                member.value() instanceof Value.Number number
                    && number.number().doubleValue() > HIGH)
        .ifPresent(
            member ->
                findings
                    .at(
                        member.value().node().span(),
                        "every query takes at least this many seconds")
                    .key(member.name())
                    .help("wait a second or a few: dbt sleeps so long between two questions"));
  }

  private static final int HIGH = 30;
}
