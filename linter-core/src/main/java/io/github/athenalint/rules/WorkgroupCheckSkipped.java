package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;

/** A check is skipped that is not made. */
public final class WorkgroupCheckSkipped implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("workgroup-check-skipped", Severity.INFO, Category.FIELDS)
          .about("skip_workgroup_check");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("skip_workgroup_check")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(
            member ->
                member.value() instanceof Value.Bool bool
                    && bool.truth()
                    && target.complete()
                    && target.member("work_group").isEmpty()
                    && !Misspelling.of("work_group", target, schema))
        .ifPresent(
            member ->
                findings
                    .at(
                        member.key().span(),
                        "`skip_workgroup_check` has no effect without `work_group`")
                    .key(member.name())
                    .help("remove it, or name the workgroup")
                    .fix(
                        Rewrite.remove(findings.source(), target.node(), member.key())
                            .map(edit -> Fix.safe("remove it", edit))));
  }
}
