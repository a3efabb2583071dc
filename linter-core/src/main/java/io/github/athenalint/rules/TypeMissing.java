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

/** An output has no `type`. */
public final class TypeMissing implements Rule.OfTarget {

  private static final RuleInfo INFO = RuleInfo.of("type-missing", Severity.ERROR, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (target.adapter() == Target.Adapter.UNNAMED) {
      findings
          .at(target.key().span(), "`" + target.name() + "` has no `type`")
          .key("type")
          .help("add `type: athena`")
          .fix(
              Rewrite.prepend(findings.source(), target.node(), "type: athena")
                  .map(edit -> Fix.safe("add `type: athena`", edit)));
    }
  }
}
