package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.networknt.schema.Schema;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Scalar;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The keyword {@code enum} for texts. The library's own prints every value with an {@code
 * ObjectMapper}, which costs more than the whole evaluation.
 */
final class EnumKeyword extends OwnKeyword {

  /** The same output two times. */
  private static final Regex TWICE = Regex.of("(\\{\\{[^{}]*\\}\\})\\1");

  EnumKeyword() {
    super("enum");
  }

  @Override
  Predicate<JsonNode> check(JsonNode node, Schema parent) {
    List<String> values = Master.texts(node);
    // A value of another type is the business of `type` alone.
    return value ->
        unknown(value)
            .map(unknown -> !isNever(unknown, values))
            .orElseGet(
                () ->
                    value instanceof POJONode
                        || !value.isTextual()
                        || values.contains(value.textValue()));
  }

  /** Tells whether a text of which only parts are known is certainly none of the values. */
  static boolean isNever(Value.Unknown unknown, Collection<String> values) {
    if (!unknown.types().equals(Set.of(ValueType.TEXT))) {
      return false;
    }
    String text = unknown.node().target() instanceof Scalar scalar ? scalar.text() : "";
    boolean twice = TWICE.matches(text);
    boolean capitals =
        Template.isTemplate(text)
            && Template.parse(text).singleOutput().orElse(null) instanceof Expr.Filter filter
            && filter.name().equals("upper");
    List<String> literals = unknown.literals();
    return values.stream()
        .filter(one -> one.startsWith(unknown.prefix()) && one.endsWith(unknown.suffix()))
        .filter(one -> !twice || isTwice(one))
        .filter(one -> !capitals || one.equals(one.toUpperCase(Locale.ROOT)))
        .noneMatch(one -> holds(one, literals));
  }

  private static boolean holds(String value, List<String> parts) {
    int at = 0;
    for (String part : parts) {
      int found = value.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    return true;
  }

  private static boolean isTwice(String text) {
    int half = text.length() / 2;
    return text.substring(0, half).equals(text.substring(half));
  }
}
