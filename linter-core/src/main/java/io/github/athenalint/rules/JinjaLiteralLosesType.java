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

/** A literal in a template becomes a text. */
public final class JinjaLiteralLosesType implements Rule.OfSchema {

  private static final RuleInfo INFO =
      new RuleInfo(
          "jinja-literal-loses-type", Severity.ERROR, Category.JINJA, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return Mismatch.LITERAL.explains(violation);
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      findings
          .at(violation, Mismatch.givesText("the constant template of `", violation))
          .help("write the value as plain YAML, without a template")
          .fix(TemplateEdits.literal(findings.source(), violation.value().node()));
    }
  }
}
