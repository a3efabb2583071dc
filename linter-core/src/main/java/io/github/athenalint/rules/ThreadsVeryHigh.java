package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import java.util.Map;

/** More threads than Athena runs queries. */
public final class ThreadsVeryHigh implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("threads-very-high", Severity.INFO, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("threads")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(
            member ->
                member.value() instanceof Value.Number number
                    && number.number().doubleValue()
                        > target
                            .text("region_name")
                            .map(region -> HIGH.getOrDefault(region, LOW))
                            .orElse(MOST))
        .ifPresent(
            member ->
                findings
                    .at(
                        member.value().node().span(),
                        "Athena runs fewer queries at once in this region")
                    .key(member.name())
                    .help(
                        "take less: what is over the quota of the account waits and is tried again"));
  }

  private static final int LOW = 20;
  private static final int MOST = 200;

  /** Active DML queries by default where there may be more than 20. */
  private static final Map<String, Integer> HIGH =
      Map.ofEntries(
          Map.entry("us-east-1", MOST),
          Map.entry("us-east-2", 150),
          Map.entry("us-west-2", 150),
          Map.entry("eu-west-1", 150),
          Map.entry("eu-central-1", 150),
          Map.entry("ap-northeast-1", 150),
          Map.entry("ap-south-1", 100),
          Map.entry("ap-northeast-2", 100),
          Map.entry("ap-southeast-1", 100),
          Map.entry("ap-southeast-2", 100),
          Map.entry("eu-west-2", 100));
}
