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

/** No workgroup is named. */
public final class WorkgroupMissing implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("workgroup-missing", Severity.INFO, Category.FIELDS, Set.of(Trait.OPINION));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (Misspelling.isLeftOut("work_group", target, schema)) {
      findings
          .at(target.key().span(), "without `work_group` queries run in `primary`")
          .key("work_group")
          .help("name a workgroup: it has limits, costs and a location of its own");
    }
  }
}
