package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.text.Edit;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A value has the wrong type. */
public final class WrongType implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("wrong-type", Severity.ERROR, Category.FIELDS);

  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,9})?");
  private static final Set<String> TRUTH = Set.of("true", "false", "yes", "no", "on", "off");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.TYPE && Mismatch.of(violation) == Mismatch.OTHER;
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      String key = violation.field().map(Field::name).orElse("");
      String place = Mismatch.place(violation);
      Node node = violation.value().node();
      findings
          .at(node.span(), "`" + place + "` is " + Mismatch.found(violation) + ", not " + Mismatch.wanted(violation))
          .key(key)
          .help("write " + violation.expected())
          .fix(mend(violation));
    }
  }

  /** A number or boolean in quotes only has to lose them. */
  private static Optional<Fix> mend(Violation violation) {
    if (!(violation.value().node() instanceof Scalar scalar) || scalar.text().contains("{{")) {
      return Optional.empty();
    }
    Set<ValueType> types = violation.field().map(Field::types).orElse(Set.of());
    String text = scalar.text().strip().toLowerCase(Locale.ROOT);
    boolean number =
        NUMBER.matcher(text).matches()
            && (types.contains(ValueType.INTEGER) && !text.contains(".")
                || types.contains(ValueType.FLOAT));
    boolean truth = types.contains(ValueType.BOOLEAN) && TRUTH.contains(text);
    if (!number && !truth || !violation.path().isEmpty()) {
      return Optional.empty();
    }
    String plain = number ? text : text.equals("true") || text.equals("yes") || text.equals("on") || text.equals("1") ? "true" : "false";
    return Optional.of(Fix.safe("write `" + plain + "` without quotes", new Edit(scalar.span(), plain)));
  }
}
