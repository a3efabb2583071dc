package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The published schema of the keys of a target, or of one section of a platform document.
 *
 * @param schema the fields
 * @param audience who reads them
 */
record PublishedTarget(Schema schema, Audience audience) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  ObjectNode json() {
    List<EditorField> fields = Lists.map(schema.fields(), this::field);
    ObjectNode json = JSON.objectNode();
    json.put("type", "object");
    ObjectNode properties = properties(fields);
    Set<String> names = new HashSet<>();
    properties.fieldNames().forEachRemaining(names::add);
    json.set("properties", properties);
    json.set("patternProperties", new WrongNames(schema, Master.INSTANCE, names).json());
    json.put("additionalProperties", false);
    required(json);
    ArrayNode together = JSON.arrayNode();
    aliases(together);
    keyPair(together);
    bound(fields, together);
    if (!together.isEmpty()) {
      json.set("allOf", together);
    }
    return json;
  }

  private EditorField field(Field field) {
    return new EditorField(audience, field, Master.INSTANCE.field(field.name()));
  }

  private ObjectNode properties(List<EditorField> fields) {
    ObjectNode properties = JSON.objectNode();
    for (EditorField field : fields) {
      ObjectNode plain = field.schema();
      properties.set(field.field().name(), plain);
      for (String alias : field.field().aliases()) {
        ObjectNode other = plain.deepCopy();
        other.put("description", "Another name of `" + field.field().name() + "`.");
        other.put("markdownDescription", "Another name of `" + field.field().name() + "`.");
        properties.set(alias, other);
      }
    }
    Projection projection =
        new Projection(Master.INSTANCE, audience, new FieldReader(Master.INSTANCE, audience));
    projection.tolerated().forEach(name -> properties.set(name, tolerated(name)));
    return properties;
  }

  /** A key that does no harm here; editors pass over it. */
  private static ObjectNode tolerated(String name) {
    ObjectNode quiet = JSON.objectNode().put("doNotSuggest", true);
    Master.INSTANCE
        .deprecation(name)
        .ifPresent(why -> quiet.put("deprecated", true).put("deprecationMessage", why));
    return quiet;
  }

  private void required(ObjectNode json) {
    ArrayNode required = JSON.arrayNode();
    ArrayNode either = JSON.arrayNode();
    for (Field field : schema.fields()) {
      if (field.required() && field.aliases().isEmpty()) {
        required.add(field.name());
      } else if (field.required()) {
        either.addObject().putArray("required").add(field.name());
        field.aliases().forEach(alias -> either.addObject().putArray("required").add(alias));
      }
    }
    json.set("required", required);
    if (!either.isEmpty()) {
      json.set("anyOf", either);
    }
  }

  /** dbt Core refuses a key that is given under both of its names. */
  private void aliases(ArrayNode together) {
    if (audience.dialect() != Dialect.CORE) {
      return;
    }
    for (Field field : schema.fields()) {
      for (String alias : field.aliases()) {
        String sentence = "`" + alias + "` and `" + field.name() + "` are the same key: keep one";
        ObjectNode both = together.addObject();
        both.putObject("if").putArray("required").add(alias);
        both.putObject("then")
            .putObject("properties")
            .set(field.name(), WrongNames.never(sentence));
      }
    }
  }

  /** An access key without its secret signs nothing. */
  private void keyPair(ArrayNode together) {
    if (schema.field("aws_secret_access_key").filter(field -> !field.required()).isPresent()) {
      together.add(
          whenSet(
              "aws_access_key_id",
              JSON.objectNode().set("required", JSON.arrayNode().add("aws_secret_access_key"))));
    }
  }

  private void bound(List<EditorField> fields, ArrayNode together) {
    Map<String, ObjectNode> constraints = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> field.field().inEffectWith().isPresent())
        .filter(field -> field.node().has("pattern"))
        .forEach(
            field ->
                constraints
                    .computeIfAbsent(
                        field.field().inEffectWith().orElseThrow(), key -> JSON.objectNode())
                    .set(
                        field.field().name(),
                        JSON.objectNode()
                            .put(
                                "pattern",
                                TemplatePattern.text(
                                    field.node().get("pattern").asText(), field.field().shape()))
                            .put("errorMessage", "expected " + field.field().expects())));
    constraints.forEach(
        (key, properties) ->
            together.add(whenSet(key, JSON.objectNode().set("properties", properties))));
  }

  /** Returns what holds while a key has a text that is certain and not empty. */
  private static ObjectNode whenSet(String key, JsonNode then) {
    ObjectNode set = JSON.objectNode();
    ObjectNode condition = set.putObject("if");
    condition.putArray("required").add(key);
    condition
        .putObject("properties")
        .putObject(key)
        .put("type", "string")
        .put("pattern", "^[^{]+$");
    set.set("then", then);
    return set;
  }
}
