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

/** dbt asks Athena for the state of a query without a pause. */
public final class PollIntervalLow implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("poll-interval-low", Severity.WARNING, Category.FIELDS).about("poll_interval");

  /** Seconds. */
  private static final double LEAST = 0.1;

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
                    && number.number().doubleValue() >= 0
                    && number.number().doubleValue() < LEAST)
        .ifPresent(
            member ->
                findings
                    .at(
                        member.value().node().span(),
                        "this interval asks for the state of a query all the time")
                    .key(member.name())
                    .help("wait a second or so: Athena limits the requests of an account"));
  }
}
