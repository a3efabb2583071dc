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
import io.github.athenalint.schema.Regions;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import java.util.Optional;
import java.util.Set;

/** An availability zone stands in place of a region. */
public final class RegionIsAz implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("region-is-az", Severity.ERROR, Category.NAMES, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Value> value = target.value("region_name");
    Optional<String> zone = value.flatMap(Value::asText);
    Optional<String> region = zone.flatMap(Regions.table()::ofAvailabilityZone);
    region.ifPresent(
        name ->
            findings
                .at(
                    value.orElseThrow().node().span(),
                    "`" + zone.orElseThrow() + "` is an availability zone, not a region")
                .key("region_name")
                .help("write `" + name + "`")
                .fix(
                    Rewrite.value(value.orElseThrow().node(), name)
                        .map(edit -> Fix.safe("write `" + name + "`", edit))));
  }
}
