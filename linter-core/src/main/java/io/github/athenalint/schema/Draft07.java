package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Writes a schema of draft 2020-12 in draft-07, for tools that stopped there. The published schemas
 * use what both drafts have, and nothing beside a {@code $ref}; only the definitions move.
 */
final class Draft07 {

  private Draft07() {}

  static ObjectNode of(ObjectNode schema) {
    ObjectNode older = (ObjectNode) moved(schema);
    older.put("$schema", "http://json-schema.org/draft-07/schema#");
    older.put("$id", schema.path("$id").asText().replace("/schema/", "/schema/draft-07/"));
    return older;
  }

  private static JsonNode moved(JsonNode node) {
    if (node instanceof ArrayNode items) {
      ArrayNode moved = JsonNodeFactory.instance.arrayNode();
      items.forEach(item -> moved.add(moved(item)));
      return moved;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    ObjectNode moved = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      JsonNode value = member.getValue();
      switch (member.getKey()) {
        case "$defs" -> moved.set("definitions", moved(value));
        case "$ref" -> moved.put("$ref", value.asText().replace("#/$defs/", "#/definitions/"));
        default -> moved.set(member.getKey(), moved(value));
      }
    }
    return moved;
  }
}
