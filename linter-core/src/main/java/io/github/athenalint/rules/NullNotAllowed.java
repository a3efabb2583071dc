package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value.Member;
import java.util.List;
import java.util.Optional;

/** A field is empty that must have a value. */
public final class NullNotAllowed implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("null-not-allowed", Severity.ERROR, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return Mismatch.EMPTY.explains(violation);
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      Field field = violation.field().orElseThrow();
      Member member = violation.member().orElseThrow();
      Span value = violation.value().node().span();
      findings
          .at(
              value.isEmpty() ? member.key().span() : value,
              "`" + Mismatch.place(violation) + "` must not be empty")
          .key(field.name())
          .help(
              field.required()
                  ? "write " + violation.expected()
                  : "write " + violation.expected() + ", or remove the line")
          .fix(
              field.required()
                  ? Optional.empty()
                  : Rewrite.remove(findings.source(), target.node(), member.key())
                      .map(edit -> Fix.safe("remove the line", edit)));
    }
  }
}
