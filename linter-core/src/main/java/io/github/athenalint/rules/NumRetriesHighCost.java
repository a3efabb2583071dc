package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Value;
import java.util.Set;

/** Old adapters pay for every retry. */
public final class NumRetriesHighCost implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("num-retries-high-cost", Severity.INFO, Category.FIELDS, Set.of(Trait.OPINION))
          .about("num_retries");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("num_retries")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(member -> repeatsAll(target, schema))
        .filter(
            member ->
                member.value() instanceof Value.Number number
                    && number.number().doubleValue() >= MANY)
        .ifPresent(
            member ->
                findings
                    .at(
                        member.value().node().span(),
                        "every failed query is repeated, and Athena charges each time")
                    .key(member.name())
                    .help(
                        "set 1 or so: failures that may pass are not told from those that will not"));
  }

  /** Since 1.11.0rc1 only the old connection manager repeats whatever failed. */
  private static boolean repeatsAll(Target target, Schema schema) {
    return !schema.version().isAtLeast(AdapterVersion.parse("1.11.0rc1"))
        || target.text("connection_manager").filter("pyathena"::equalsIgnoreCase).isPresent();
  }

  private static final int MANY = 3;
}
