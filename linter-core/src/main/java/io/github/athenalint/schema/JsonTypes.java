package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.athenalint.value.ValueType;
import java.util.EnumSet;
import java.util.Set;

/** What the type names of JSON Schema mean for a value of a profile. */
final class JsonTypes {

  private JsonTypes() {}

  /**
   * Returns the types that a {@code type} keyword names.
   *
   * @param type one name or a list of names
   */
  static Set<ValueType> named(JsonNode type) {
    Set<ValueType> types = EnumSet.noneOf(ValueType.class);
    if (type.isArray()) {
      type.forEach(name -> add(types, name.textValue()));
    } else {
      add(types, type.textValue());
    }
    return types;
  }

  private static void add(Set<ValueType> types, String name) {
    switch (name) {
      case "string" -> types.add(ValueType.TEXT);
      case "integer" -> types.add(ValueType.INTEGER);
      case "number" -> {
        types.add(ValueType.INTEGER);
        types.add(ValueType.FLOAT);
      }
      case "boolean" -> types.add(ValueType.BOOLEAN);
      case "null" -> types.add(ValueType.NULL);
      case "array" -> types.add(ValueType.LIST);
      case "object" -> types.add(ValueType.MAPPING);
      default -> throw new IllegalArgumentException("no type of JSON Schema: " + name);
    }
  }
}
