package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Scalar.Style;

/** A number is not the number that it looks like. */
public final class YamlOctalOrSexagesimalInt implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("yaml-octal-or-sexagesimal-int", Severity.WARNING, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : target.members()) {
      if (member.value() instanceof Value.Number number
          && number.node() instanceof Scalar scalar
          && scalar.style() == Style.PLAIN
          && isOdd(scalar.text())
          && schema
              .field(member.name())
              .filter(field -> field.types().contains(ValueType.INTEGER))
              .isPresent()) {
        findings
            .at(
                scalar.span(),
                "`" + scalar.text() + "` is " + number.number() + " to YAML 1.1, which dbt reads")
            .key(member.name())
            .help("write the number that you mean in plain digits");
      }
    }
  }

  private static boolean isOdd(String number) {
    int start = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
    return number.indexOf('_') >= 0
        || number.indexOf(':') >= 0
        || (number.startsWith("0", start)
            && number.length() > start + 1
            && Character.isLetterOrDigit(number.charAt(start + 1)));
  }
}
