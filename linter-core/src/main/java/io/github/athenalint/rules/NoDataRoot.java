package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import java.util.List;

/** dbt is not told where to write tables. */
public final class NoDataRoot implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("no-data-root", Severity.WARNING, Category.LOCATIONS);

  private static final List<String> ROOTS = List.of("s3_staging_dir", "s3_data_dir");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (target.complete()
        && !Lists.any(ROOTS, target::isSet)
        && !Lists.any(ROOTS, key -> Misspelling.of(key, target, schema))
        && !schema.field("s3_staging_dir").filter(Field::required).isPresent()) {
      findings
          .at(
              target.key().span(),
              "`" + target.name() + "` has neither `s3_staging_dir` nor `s3_data_dir`")
          .help("add `s3_data_dir`, the place of the tables, or `s3_staging_dir`");
    }
  }
}
