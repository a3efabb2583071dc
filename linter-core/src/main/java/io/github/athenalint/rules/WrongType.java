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
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Scalar.Style;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A value has the wrong type. */
public final class WrongType implements Rule.OfSchema {

  private static final RuleInfo INFO = RuleInfo.of("wrong-type", Severity.ERROR, Category.FIELDS);

  private static final Regex WHOLE = Regex.of("-?(?:0|[1-9][0-9]{0,8})");
  private static final Regex NUMBER = Regex.of("-?(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,9})?");
  private static final Regex FRACTION_OF_NOTHING = Regex.of("(?:0|[1-9][0-9]{0,8})\\.0*");
  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final Set<String> NO = Set.of("false", "no", "off");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.KEY_TYPE || Mismatch.OTHER.explains(violation);
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      String place = Mismatch.place(violation);
      findings
          .at(
              violation,
              "`"
                  + place
                  + "` is "
                  + Mismatch.found(violation)
                  + ", not "
                  + Mismatch.wanted(violation))
          .help("write " + violation.expected() + fraction(violation, schema))
          .fix(mend(violation));
    }
  }

  /** The form of a connection has whole numbers only, the adapter takes fractions as well. */
  private static String fraction(Violation violation, Schema schema) {
    boolean isCut =
        schema.place().equals(Optional.of(Place.CONNECTION))
            && violation.value().types().equals(Set.of(ValueType.FLOAT))
            && violation.field().filter(field -> field.shape() == Shape.SECONDS).isPresent();
    return isCut ? "; a fraction goes into the extended attributes" : "";
  }

  /** A number or boolean in quotes only has to lose them, and a whole number its fraction. */
  private static Optional<Fix> mend(Violation violation) {
    Optional<Fix> whole = whole(violation);
    if (whole.isPresent()) {
      return whole;
    }
    if (!(violation.value().node() instanceof Scalar scalar)
        || scalar.style() == Style.PLAIN
        || scalar.tag().isPresent()
        || !violation.path().isEmpty()) {
      return Optional.empty();
    }
    return plain(
            scalar.text().strip().toLowerCase(Locale.ROOT),
            violation.field().map(Field::types).orElse(Set.of()))
        .map(
            text -> Fix.safe("write `" + text + "` without quotes", new Edit(scalar.span(), text)));
  }

  private static Optional<Fix> whole(Violation violation) {
    if (!(violation.value() instanceof Value.Number number)
        || number.isInteger()
        || !(violation.value().node() instanceof Scalar scalar)
        || !FRACTION_OF_NOTHING.matches(scalar.text())
        || violation.field().filter(field -> field.types().contains(ValueType.INTEGER)).isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.text().substring(0, scalar.text().indexOf('.'));
    return Rewrite.value(scalar, text).map(edit -> Fix.safe("write `" + text + "`", edit));
  }

  private static Optional<String> plain(String text, Set<ValueType> types) {
    if (types.contains(ValueType.BOOLEAN) && YES.contains(text)) {
      return Optional.of("true");
    }
    if (types.contains(ValueType.BOOLEAN) && NO.contains(text)) {
      return Optional.of("false");
    }
    boolean whole = types.contains(ValueType.INTEGER) && WHOLE.matches(text);
    boolean number = types.contains(ValueType.FLOAT) && NUMBER.matches(text);
    return whole || number ? Optional.of(text) : Optional.empty();
  }
}
