package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import java.util.Set;

/** Tables lie below the query results. */
public final class S3DataDirMissing implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("s3-data-dir-missing", Severity.INFO, Category.LOCATIONS, Set.of(Trait.OPINION));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (Misspelling.isLeftOut("s3_data_dir", target, schema)
        && target.member("s3_staging_dir").isPresent()) {
      findings
          .at(
              target.key().span(),
              "without `s3_data_dir` tables lie in `tables` below the query results")
          .key("s3_data_dir")
          .help("add `s3_data_dir`");
    }
  }
}
