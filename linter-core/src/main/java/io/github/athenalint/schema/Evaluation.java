package io.github.athenalint.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Order;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the findings of the validator about one target into violations. */
final class Evaluation {

  private final Schema schema;
  private final Value.Fields target;
  private final Instance instance;

  Evaluation(Schema schema, Value.Fields target, Instance instance) {
    this.schema = schema;
    this.target = target;
    this.instance = instance;
  }

  /** Returns the violations in the order of the text. */
  List<Violation> violations(List<Error> errors) {
    List<Violation> violations = new ArrayList<>();
    errors.forEach(error -> violations.add(violation(error)));
    for (Value.Member member : target.members()) {
      if (member.value() instanceof Value.Fields mapping) {
        schema
            .field(member.name())
            .filter(this::takesAnyKey)
            .ifPresent(field -> violations.addAll(keysThatAreNoTexts(field, mapping)));
      }
    }
    return Lists.sorted(Lists.only(violations, this::isCertain), Order.by(Violation::span));
  }

  /** JSON has only texts as keys, so the validator cannot see this; dbt does. */
  private List<Violation> keysThatAreNoTexts(Field field, Value.Fields mapping) {
    return Lists.map(
        Lists.only(mapping.members(), inner -> inner.keyType() != ValueType.TEXT),
        inner ->
            new Violation(
                schema.dialect(),
                Keyword.KEY_TYPE,
                Optional.of(field),
                Optional.of(inner),
                inner.value(),
                List.of(inner.name()),
                "a text"));
  }

  private boolean takesAnyKey(Field field) {
    return schema.dialect() != Dialect.FUSION
        && field.types().contains(ValueType.MAPPING)
        && field.keys().isEmpty();
  }

  private Violation violation(Error error) {
    NodePath path = error.getInstanceLocation();
    if (path.getNameCount() > 0) {
      return inside(error, path);
    }
    String name = error.getProperty();
    if (error.getKeyword().equals("required")) {
      Field field = schema.field(name).orElseThrow();
      return new Violation(
          schema.dialect(),
          Keyword.REQUIRED,
          Optional.of(field),
          Optional.empty(),
          target,
          List.of(),
          field.expects());
    }
    Value.Member member = instance.member(name);
    Optional<Field> misplaced = schema.misplacedField(name);
    Optional<Field> newer = schema.newerField(name);
    return new Violation(
        schema.dialect(),
        misplaced.isPresent()
            ? Keyword.MISPLACED_KEY
            : newer.isPresent() ? Keyword.NEWER_KEY : Keyword.UNKNOWN_KEY,
        misplaced.or(() -> newer),
        Optional.of(member),
        member.value(),
        List.of(),
        "");
  }

  private Violation inside(Error error, NodePath path) {
    Value.Member member = instance.member(path.getName(0));
    Field field = schema.field(path.getName(0)).orElseThrow();
    List<String> inner = new ArrayList<>();
    Value value = member.value();
    for (int i = 1; i < path.getNameCount(); i++) {
      inner.add(path.getName(i));
    }
    if (error.getKeyword().equals("additionalProperties")) {
      inner.add(error.getProperty());
    }
    for (String step : inner) {
      if (value instanceof Value.Items items) {
        value = items.items().get(Integer.parseInt(step));
      } else if (value instanceof Value.Fields fields) {
        member = fields.member(step).orElseThrow();
        value = member.value();
      }
    }
    Keyword keyword = keyword(error.getKeyword());
    String expected = Expected.phrase(error, keyword, field, inner.isEmpty());
    return new Violation(
        schema.dialect(), keyword, Optional.of(field), Optional.of(member), value, inner, expected);
  }

  /** A constraint may do nothing without another key; an engine may let a null pass. */
  private boolean isCertain(Violation violation) {
    return switch (violation.keyword()) {
      case REJECTED_KEY -> !violation.value().types().contains(ValueType.NULL);
      case MINIMUM, MAXIMUM, MIN_LENGTH, PATTERN, ENUM ->
          violation.field().flatMap(Field::inEffectWith).map(this::isCertainlySet).orElse(true);
      default -> true;
    };
  }

  private boolean isCertainlySet(String name) {
    return target
        .member(name)
        .map(Value.Member::value)
        .filter(
            value ->
                value instanceof Value.Unknown unknown
                    ? unknown.filled() && unknown.types().equals(Set.of(ValueType.TEXT))
                    : value.asText().filter(text -> !text.isEmpty()).isPresent())
        .isPresent();
  }

  private static Keyword keyword(String name) {
    return switch (name) {
      case "type" -> Keyword.TYPE;
      case "enum" -> Keyword.ENUM;
      case "minimum" -> Keyword.MINIMUM;
      case "maximum" -> Keyword.MAXIMUM;
      case "minLength" -> Keyword.MIN_LENGTH;
      case "pattern" -> Keyword.PATTERN;
      case "additionalProperties" -> Keyword.UNKNOWN_KEY;
      case "false" -> Keyword.REJECTED_KEY;
      default -> throw new IllegalStateException("no keyword of a projection: " + name);
    };
  }
}
