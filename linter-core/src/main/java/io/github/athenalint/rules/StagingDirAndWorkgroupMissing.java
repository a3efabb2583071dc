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
    if (target.isSet("s3_staging_dir") || target.isSet("work_group")) {
      return;
    }
    boolean asked =
        target.complete()
            && schema.dialect() == Dialect.CORE
            && !schema.field("s3_staging_dir").map(Field::required).orElse(true);
    boolean near =
        Misspelling.of("s3_staging_dir", target, schema)
            || Misspelling.of("work_group", target, schema);
    boolean builds = target.member("s3_data_dir").isPresent();
    if (asked && !near && (builds || goesThroughPyAthena(target))) {
      findings
          .at(
              target.key().span(),
              "neither `s3_staging_dir` nor `work_group` says where results go")
          .help("add one of them, unless the workgroup `primary` has a location for results");
    }
  }

  private static boolean goesThroughPyAthena(Target target) {
    return target.text("connection_manager").filter("pyathena"::equalsIgnoreCase).isPresent();
  }
}
