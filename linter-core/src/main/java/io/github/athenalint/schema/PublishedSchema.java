package io.github.athenalint.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A schema for editors and other validators: plain JSON Schema, draft 2020-12 or draft-07, which
 * lets templates pass wherever dbt could still make the right value of them.
 *
 * @param name its name, which is its file without {@code .json}
 * @param title what it describes, in a few words
 * @param text the schema, two spaces deep, with a line feed at its end
 */
public record PublishedSchema(String name, String title, String text) {

  /** Names of the schemas; every one has a copy in draft-07. */
  private static final List<String> NAMES =
      List.of(
          "profiles-core",
          "profiles-fusion",
          "platform-connection",
          "platform-credential",
          "platform-extended-attributes",
          "platform-document",
          "configuration",
          "report");

  private static final String DRAFT_07 = "draft-07/";

  /** Returns the names of all schemas in their order. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(NAMES);
    NAMES.forEach(name -> names.add(DRAFT_07 + name));
    return List.copyOf(names);
  }

  /**
   * Returns all schemas as they are published, for the newest version of the adapter.
   *
   * @param rules the rules by name, each with its sentence
   */
  public static List<PublishedSchema> all(Map<String, String> rules) {
    return Lists.map(names(), name -> of(name, Schema.newestVersion(), rules).orElseThrow());
  }

  /**
   * Returns one schema.
   *
   * @param name its name
   * @param version the version of the adapter, which only dbt Core's schema depends on
   * @param rules the rules by name, each with its sentence
   * @return empty if there is no schema of this name
   */
  public static Optional<PublishedSchema> of(
      String name, AdapterVersion version, Map<String, String> rules) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    boolean older = name.startsWith(DRAFT_07);
    ObjectNode json = json(older ? name.substring(DRAFT_07.length()) : name, version, rules);
    return Optional.of(
        new PublishedSchema(
            name, json.path("title").asText(), print(older ? Draft07.of(json) : json)));
  }

  private static ObjectNode json(String name, AdapterVersion version, Map<String, String> rules) {
    ObjectNode json = (ObjectNode) JsonResource.read("skeleton/" + name + ".json");
    if (name.equals("profiles-core") && !version.equals(Schema.newestVersion())) {
      json.put("$id", json.path("$id").asText().replace(".json", "-" + version + ".json"));
    }
    return new Skeleton(version, rules).fill(json);
  }

  private static String print(JsonNode json) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    Separators colon =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(colon).withArrayIndenter(indent).withObjectIndenter(indent);
    try {
      return new JsonMapper().writer(printer).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The part of a published schema that people wrote, and how its gaps are filled. */
  private record Skeleton(AdapterVersion version, Map<String, String> rules) {

    ObjectNode fill(ObjectNode json) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> member : json.properties()) {
        switch (member.getKey()) {
          case "x-fields" -> filled.setAll(fields(member.getValue().asText()));
          case "x-rules" -> filled.setAll(rules(member.getValue()));
          case "x-text-fields" -> filled.setAll(texts(filled, member.getValue()));
          default -> filled.set(member.getKey(), fill(member.getValue()));
        }
      }
      return filled;
    }

    private JsonNode fill(JsonNode node) {
      return node instanceof ObjectNode object ? fill(object) : node;
    }

    private ObjectNode fields(String who) {
      Audience audience =
          switch (who) {
            case "core" -> new Audience(Dialect.CORE, version, Optional.empty());
            case "fusion" -> new Audience(Dialect.FUSION, Schema.newestVersion(), Optional.empty());
            default ->
                new Audience(
                    Dialect.PLATFORM,
                    Schema.newestVersion(),
                    Optional.of(
                        Master.constant(Place.class, JsonNodeFactory.instance.textNode(who))));
          };
      return new PublishedTarget(Schema.of(audience), audience).json();
    }

    private ObjectNode rules(JsonNode level) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      ObjectNode properties = json.putObject("properties");
      rules.forEach(
          (name, sentence) ->
              properties.set(name, ((ObjectNode) level.deepCopy()).put("description", sentence)));
      return json.put("additionalProperties", false);
    }

    /** Conventions hold for every field that takes a text. */
    private ObjectNode texts(ObjectNode besides, JsonNode convention) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      ObjectNode properties = json.putObject("properties");
      if (besides.get("properties") instanceof ObjectNode named) {
        properties.setAll(named);
      }
      Schema.project(Dialect.CORE, Schema.newestVersion()).fields().stream()
          .filter(field -> field.types().contains(ValueType.TEXT) && !field.secret())
          .forEach(field -> properties.set(field.name(), convention));
      return json.put("additionalProperties", false);
    }
  }
}
