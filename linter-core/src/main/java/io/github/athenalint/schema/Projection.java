package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.athenalint.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the plain schema of one audience: what a validator gets. */
record Projection(Master master, Audience audience, FieldReader reader) {

  private static final List<String> KEPT =
      List.of("minLength", "minimum", "maximum", "pattern", "properties", "additionalProperties");

  ObjectNode schema() {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (Map.Entry<String, JsonNode> field : master.fields()) {
      if (audience.reads(field.getValue())) {
        JsonNode plain = plain(field.getValue());
        properties.set(field.getKey(), plain);
        reader.aliases(field.getValue()).forEach(alias -> properties.set(alias, plain));
        if (audience.requires(field.getValue())) {
          required.add(field.getKey());
        }
      }
    }
    tolerated().forEach(name -> properties.set(name, JsonNodeFactory.instance.objectNode()));
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "object");
    schema.set("properties", properties);
    schema.set("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** Returns the keys that are no fields and do no harm here. */
  List<String> tolerated() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> former : master.notFields()) {
      // What an old adapter still reads is no mistake there, though nothing else is known of it.
      boolean isRead = former.getValue().has("since") && audience.isWithin(former.getValue());
      if (isRead || audience.tolerates(former.getValue())) {
        names.add(former.getKey());
      }
    }
    return names;
  }

  private JsonNode plain(JsonNode field) {
    if (audience.rejects(field)) {
      return JsonNodeFactory.instance.booleanNode(false);
    }
    ObjectNode plain = JsonNodeFactory.instance.objectNode();
    plain.set("type", audience.type(field));
    List<String> values = reader.enumeration(field);
    if (!values.isEmpty()) {
      ArrayNode enumeration = plain.putArray("enum");
      values.forEach(enumeration::add);
      if (JsonTypes.named(audience.type(field)).contains(ValueType.NULL)) {
        enumeration.addNull();
      }
    }
    for (String keyword : KEPT) {
      if (field.has(keyword)) {
        plain.set(keyword, field.get(keyword));
      }
    }
    if (field.has("x-exact-integer")) {
      plain.put(TypeKeyword.EXACT_INTEGER, true);
    }
    return plain;
  }
}
