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
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** Python writes None, YAML does not. */
public final class PythonNoneLiteral implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("python-none-literal", Severity.WARNING, Category.FIELDS);

  private static final Set<String> NONE = Set.of("None", "none");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : target.members()) {
      Optional<String> none = member.value().asText().filter(NONE::contains);
      boolean nullable =
          none.isPresent()
              && schema
                  .field(member.name())
                  .filter(field -> field.types().contains(ValueType.TEXT))
                  .isPresent();
      if (nullable) {
        findings
            .at(member.value().node().span(), "this is the text `" + none.get() + "`, not nothing")
            .key(member.name())
            .help("remove the line: a key that is not there is none")
            .fix(
                Rewrite.remove(findings.source(), target.node(), member.key())
                    .map(edit -> Fix.unsafe("remove `" + member.name() + "`", edit)));
      }
    }
  }
}
