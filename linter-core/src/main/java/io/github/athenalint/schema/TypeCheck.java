package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.Set;

/**
 * What a schema asks of the type of a value.
 *
 * @param types the types it may have
 * @param exact whether a float is no integer even when its fraction is zero
 */
record TypeCheck(Set<ValueType> types, boolean exact) {

  /** Reads the keywords of a schema. */
  static TypeCheck of(JsonNode schema) {
    return new TypeCheck(
        JsonTypes.named(schema.path("type")), schema.has(TypeKeyword.EXACT_INTEGER));
  }

  /** Tells whether a value that is not known may do, or is said to fail by somebody else. */
  boolean admits(Value.Unknown unknown) {
    return unknown.neverRenders() || Lists.any(unknown.types(), this::mayBe);
  }

  /** Tells whether some value of a type does. */
  boolean mayBe(ValueType type) {
    return types.contains(type)
        || (type == ValueType.FLOAT && !exact && types.contains(ValueType.INTEGER));
  }
}
