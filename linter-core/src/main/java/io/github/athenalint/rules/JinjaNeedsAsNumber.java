package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import java.util.List;
import java.util.Set;

/** A template gives a text where a number is needed. */
public final class JinjaNeedsAsNumber implements Rule.OfSchema {

  private static final RuleInfo INFO =
      new RuleInfo(
          "jinja-needs-as-number", Severity.ERROR, Category.JINJA, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return Mismatch.AS_NUMBER.explains(violation);
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      findings
          .at(violation, Mismatch.givesText("the template of `", violation))
          .help("add the filter `| as_number`")
          .fix(TemplateEdits.filter(findings.source(), violation.value().node(), "as_number"));
    }
  }
}
