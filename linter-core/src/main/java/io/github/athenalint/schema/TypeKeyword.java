package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import io.github.athenalint.value.ValueType;
import java.util.function.Predicate;

/**
 * The keyword {@code type}, which also knows values that are not known: such a value is against the
 * schema only when none of the types it may have would do. All other keywords pass over it.
 */
final class TypeKeyword extends OwnKeyword {

  /** Beside {@code type}: a float is no integer even when its fraction is zero. */
  static final String EXACT_INTEGER = "x-exact-integer";

  TypeKeyword() {
    super("type");
  }

  @Override
  Predicate<JsonNode> check(JsonNode node, Schema parent) {
    TypeCheck check = TypeCheck.of(parent.getSchemaNode());
    return value ->
        unknown(value)
            .map(check::admits)
            .orElseGet(
                () ->
                    check.types().contains(AsJson.type(value))
                        || (check.mayBe(ValueType.FLOAT) && AsJson.isWholeFloat(value)));
  }
}
