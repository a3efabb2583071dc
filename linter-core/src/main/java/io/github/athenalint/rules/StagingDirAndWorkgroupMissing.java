package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import java.util.List;

/** Nothing says where query results go. */
public final class StagingDirAndWorkgroupMissing implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("staging-dir-and-workgroup-missing", Severity.WARNING, Category.LOCATIONS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    boolean asked =
        target.complete()
            && schema.dialect() == Dialect.CORE
            && !schema.field("s3_staging_dir").map(Field::required).orElse(true);
    boolean told =
        WHERE.stream().flatMap(key -> target.value(key).stream()).anyMatch(value -> !isNull(value));
    boolean near = WHERE.stream().anyMatch(key -> Misspelling.of(key, target, schema));
    boolean builds = target.member("s3_data_dir").isPresent();
    if (asked && !told && !near && (builds || goesThroughPyAthena(target))) {
      findings
          .at(
              target.key().span(),
              "neither `s3_staging_dir` nor `work_group` says where results go")
          .help("add one of them, unless the workgroup `primary` has a location for results");
    }
  }

  private static boolean isNull(Value value) {
    return value instanceof Value.Null;
  }

  private static boolean goesThroughPyAthena(Target target) {
    return target.text("connection_manager").filter("pyathena"::equalsIgnoreCase).isPresent();
  }

  private static final List<String> WHERE = List.of("s3_staging_dir", "work_group");
}
