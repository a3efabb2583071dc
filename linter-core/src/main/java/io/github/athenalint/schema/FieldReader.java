package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes fields of the entries of the master schema. */
record FieldReader(Master master, Audience audience) {

  Field read(String name, JsonNode node) {
    return new Field(
        name,
        node.path("title").asText(),
        node.path("description").asText(),
        node.path("x-order").asInt(),
        Master.constant(Field.Place.class, node.path("x-place")),
        JsonTypes.named(audience.type(node)),
        audience.requires(node),
        scalar(audience.defaultOf(node)),
        examples(node.path("examples")),
        enumeration(node),
        choices(node),
        keys(node),
        node.path("x-secret").asBoolean(),
        Master.text(node.path("x-since")).map(Master::version),
        Master.constant(Field.FusionSupport.class, node.path("x-fusion")),
        aliases(node),
        Master.texts(node.path("x-look-alikes")),
        node.path("x-expects").asText(),
        Master.constant(Field.Shape.class, node.path("x-shape")),
        Master.text(node.path("x-in-effect-with")),
        master.sources(node));
  }

  /** Returns the only values that a field takes: those of {@code enum} that this version knows. */
  List<String> enumeration(JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.has("enum")) {
      JsonNode known = node.path("x-values");
      for (JsonNode value : node.path("enum")) {
        if (audience.isWithin(known.path(value.asText()))) {
          values.add(value.asText());
        }
      }
      for (Map.Entry<String, JsonNode> value : known.properties()) {
        if (isFormer(value.getValue()) && !values.contains(value.getKey())) {
          values.add(value.getKey());
        }
      }
    }
    return values;
  }

  /** Returns the names that mean the same key here. */
  List<String> aliases(JsonNode node) {
    List<String> aliases = new ArrayList<>();
    for (Map.Entry<String, JsonNode> alias : node.path("x-aliases").properties()) {
      if (audience.knowsAlias(alias.getValue())) {
        aliases.add(alias.getKey());
      }
    }
    return aliases;
  }

  private boolean isFormer(JsonNode value) {
    return value.has("before") && audience.isWithin(value);
  }

  private List<Choice> choices(JsonNode node) {
    List<Choice> choices = new ArrayList<>();
    List<String> valid = enumeration(node);
    for (Map.Entry<String, JsonNode> value : node.path("x-values").properties()) {
      choices.add(
          new Choice(
              value.getKey(),
              value.getValue().path("description").asText(),
              valid.isEmpty() || valid.contains(value.getKey()),
              Master.text(value.getValue().path("replacement"))));
    }
    return choices;
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new HashSet<>();
    node.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Optional<Object> scalar(JsonNode node) {
    if (node.isTextual()) {
      return Optional.of(node.textValue());
    }
    if (node.isBoolean()) {
      return Optional.of(node.booleanValue());
    }
    if (node.isIntegralNumber()) {
      return Optional.of(node.longValue());
    }
    return node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
  }

  private static List<String> examples(JsonNode array) {
    List<String> examples = new ArrayList<>();
    for (JsonNode example : array) {
      examples.add(example.isObject() ? block(example) : example.asText());
    }
    return examples;
  }

  /** Writes a flat mapping as YAML does within braces. */
  private static String block(JsonNode mapping) {
    List<String> members = new ArrayList<>();
    mapping.properties().forEach(m -> members.add(m.getKey() + ": " + m.getValue().asText()));
    return "{" + String.join(", ", members) + "}";
  }
}
