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

/** Text around a template makes a text of a number. */
public final class JinjaSurroundingTextOnTypedField implements Rule.OfSchema {

  private static final RuleInfo INFO =
      new RuleInfo(
          "jinja-surrounding-text-on-typed-field",
          Severity.ERROR,
          Category.JINJA,
          Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return Mismatch.SURROUNDED.explains(violation);
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      findings
          .at(
              violation,
              Mismatch.givesText("with text around its braces the template of `", violation))
          .help("leave nothing in the quotes but the braces, not even a blank")
          .fix(TemplateEdits.trim(findings.source(), violation.value().node()));
    }
  }
}
