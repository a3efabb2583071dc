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

/** A workgroup may put tables elsewhere. */
public final class WorkgroupMayOverrideDataDir implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
              "workgroup-may-override-data-dir",
              Severity.INFO,
              Category.LOCATIONS,
              Set.of(Trait.OPINION))
          .about("s3_data_dir");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("s3_data_dir")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(member -> target.member("work_group").isPresent())
        .ifPresent(
            member ->
                findings
                    .at(
                        member.key().span(),
                        "a workgroup that enforces its location puts Hive tables there instead")
                    .key(member.name())
                    .help("check that the workgroup does not enforce its settings"));
  }
}
