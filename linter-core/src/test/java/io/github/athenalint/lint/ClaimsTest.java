package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.rule.Rule;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Scalar.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every violation that the schema can find is explained by exactly one rule. */
class ClaimsTest {

  /**
   * Shapes of which a rule explains the pattern; of others a rule that sees the target tells more.
   */
  private static final Set<Shape> EXPLAINED =
      Set.of(Shape.WORKGROUP, Shape.ROLE_ARN, Shape.EXTERNAL_ID, Shape.SESSION_NAME, Shape.URL);

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void exactlyOneRuleExplainsAViolation(Dialect dialect) {
    for (Field field : Schema.project(dialect, Schema.newestVersion()).fields()) {
      for (Keyword keyword : Keyword.values()) {
        for (Value value : values()) {
          Violation violation = violation(dialect, keyword, field, value);
          assertThat(claiming(violation))
              .as("%s of %s with %s", keyword, field.name(), value)
              .hasSize(isToldByATargetRule(violation, field) ? 0 : 1);
        }
      }
    }
  }

  private static boolean isToldByATargetRule(Violation violation, Field field) {
    return switch (violation.keyword()) {
      case MIN_LENGTH -> true;
      case PATTERN -> !EXPLAINED.contains(field.shape());
      case ENUM -> field.shape() != Shape.NAMING;
      case REQUIRED -> field.shape() == Shape.ADAPTER;
      default -> false;
    };
  }

  private static List<String> claiming(Violation violation) {
    return Rules.all().stream()
        .filter(rule -> rule instanceof Rule.OfSchema ofSchema && ofSchema.claims(violation))
        .map(rule -> rule.info().name())
        .toList();
  }

  private static Violation violation(Dialect dialect, Keyword keyword, Field field, Value value) {
    Value.Member member = new Value.Member(value.node(), field.name(), ValueType.TEXT, value);
    return new Violation(
        dialect,
        keyword,
        Optional.of(field),
        Optional.of(member),
        value,
        List.of(),
        field.expects());
  }

  private static List<Value> values() {
    return Stream.of("4", "yes", "", "{{ env_var('X') }}", "{{ 4 }}", " {{ env_var('X') }}")
        .flatMap(
            text -> Stream.of(Style.PLAIN, Style.DOUBLE_QUOTED).map(style -> scalar(text, style)))
        .<Value>flatMap(
            node ->
                Stream.of(
                    new Value.Text(node, node.text()),
                    new Value.Number(node, 4L),
                    new Value.Bool(node, true),
                    new Value.Null(node),
                    new Value.Unknown(node, Set.of(ValueType.TEXT), "", "")))
        .toList();
  }

  private static Scalar scalar(String text, Style style) {
    return new Scalar(new Span(0, text.length()), text, style, Optional.empty(), Optional.empty());
  }
}
