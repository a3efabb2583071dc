package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Regions;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** Athena is not known to run Spark in the region. */
public final class SparkWorkgroupRegion implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("spark-workgroup-region", Severity.INFO, Category.NAMES)
          .about("spark_work_group");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<String> region = target.text("region_name").filter(Regions.table()::known);
    Optional<Value> group =
        target
            .value("spark_work_group")
            .filter(value -> value.types().equals(Set.of(ValueType.TEXT)));
    if (region.isPresent() && group.isPresent() && !Regions.table().hasSpark(region.get())) {
      findings
          .at(
              group.get().node().span(),
              "Athena is not known to run Spark in `" + region.get() + "`")
          .key("spark_work_group")
          .help("check that the region has Spark before you write Python models");
    }
  }
}
