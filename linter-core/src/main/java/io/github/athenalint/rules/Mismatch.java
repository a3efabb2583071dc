package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Scalar.Style;
import java.util.List;
import java.util.Set;

/** Why a value has not the type that its field takes: each reason is mended in its own way. */
enum Mismatch {
  /** Nothing is written. */
  EMPTY,
  /** YAML 1.1 makes a number or a boolean of what is written without quotes. */
  IMPLICIT,
  /** A template without a variable in it. */
  LITERAL,
  /** A template with text around it. */
  SURROUNDED,
  /** A template that gives a text where a number is needed. */
  AS_NUMBER,
  /** A template that gives a text where a boolean is needed. */
  AS_BOOL,
  /** A template whose text the Rust engine reads as YAML once more, which gives no text. */
  READ_AGAIN,
  /** Anything else. */
  OTHER;

  /** What gives a number or a boolean in every engine. */
  private static final Regex FILTER = Regex.of("\\|\\s*as_");

  /** Tells whether a violation is one of the type, for this reason. */
  boolean explains(Violation violation) {
    return violation.keyword() == Keyword.TYPE && of(violation) == this;
  }

  /** Returns the reason of a violation of the type. */
  static Mismatch of(Violation violation) {
    Value value = violation.value();
    if (value.node() instanceof Scalar scalar && Template.isTemplate(scalar.text())) {
      boolean again =
          violation.dialect() == Dialect.FUSION
              && (value instanceof Value.Number || value instanceof Value.Bool)
              && types(violation).contains(ValueType.TEXT)
              && !FILTER.isIn(scalar.text());
      return again
          ? READ_AGAIN
          : ofTemplate(value, Template.parse(scalar.text()), types(violation));
    }
    if (value instanceof Value.Null) {
      return EMPTY;
    }
    boolean plain = value.node().target() instanceof Scalar scalar && scalar.style() == Style.PLAIN;
    boolean read = value instanceof Value.Bool || value instanceof Value.Number;
    return plain && read && wantsText(violation) ? IMPLICIT : OTHER;
  }

  private static Mismatch ofTemplate(Value value, Template template, Set<ValueType> types) {
    boolean names = Lists.any(template.expressions(), Expr.Name.class::isInstance);
    if (value.isKnown() && !names) {
      return LITERAL;
    }
    if (value.isKnown() && value.asText().isEmpty()) {
      return OTHER;
    }
    if (!template.isSingleOutput()) {
      return SURROUNDED;
    }
    if (types.contains(ValueType.INTEGER) || types.contains(ValueType.FLOAT)) {
      return AS_NUMBER;
    }
    return types.contains(ValueType.BOOLEAN) ? AS_BOOL : OTHER;
  }

  private static Set<ValueType> types(Violation violation) {
    return violation.path().isEmpty()
        ? violation.field().map(Field::types).orElse(Set.of())
        : Set.of();
  }

  private static boolean wantsText(Violation violation) {
    return !violation.path().isEmpty() || types(violation).contains(ValueType.TEXT);
  }

  /** Returns the key of a violation with the way down to the value. */
  static String place(Violation violation) {
    String key = violation.field().map(Field::name).orElse("");
    return violation.path().isEmpty() ? key : key + "." + String.join(".", violation.path());
  }

  /** Returns the message for a template that gives a text where something else is wanted. */
  static String givesText(String begin, Violation violation) {
    return begin + place(violation) + "` gives a text, not " + wanted(violation);
  }

  /** Returns what the value is, with an article. */
  static String found(Violation violation) {
    Value value = violation.value();
    if (value instanceof Value.Bool known) {
      return known.truth() ? "the boolean `true`" : "the boolean `false`";
    }
    Set<ValueType> types = value.types();
    if (types.equals(Set.of(ValueType.INTEGER, ValueType.FLOAT))) {
      return "a number";
    }
    return types.size() == 1 ? words(types.iterator().next()) : "no such value";
  }

  /** Returns what the field wants, with an article. */
  static String wanted(Violation violation) {
    Set<ValueType> types = types(violation);
    return Lists.first(
            List.of(
                ValueType.TEXT,
                ValueType.FLOAT,
                ValueType.INTEGER,
                ValueType.BOOLEAN,
                ValueType.MAPPING,
                ValueType.LIST),
            types::contains)
        .map(Mismatch::words)
        .orElse("a text");
  }

  private static String words(ValueType type) {
    return switch (type) {
      case TEXT -> "a text";
      case INTEGER -> "a whole number";
      case FLOAT -> "a number";
      case BOOLEAN -> "a boolean";
      case NULL -> "empty";
      case LIST -> "a list";
      case MAPPING -> "a mapping";
    };
  }
}
