package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The published schema of one field: plain JSON Schema that lets templates pass, with the keywords
 * that editors read besides ({@code markdownDescription}, {@code enumDescriptions}, {@code
 * defaultSnippets}, {@code errorMessage}, {@code doNotSuggest}).
 *
 * @param audience who reads the target
 * @param field the field as they read it
 * @param node the field in the master schema
 */
record EditorField(Audience audience, Field field, JsonNode node) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> LIMITS =
      List.of("minLength", "minimum", "maximum", "additionalProperties");

  ObjectNode schema() {
    ObjectNode schema = JSON.objectNode();
    describe(schema);
    if (audience.rejects(node)) {
      return refused(schema);
    }
    field.defaultValue().ifPresent(standard -> schema.set("default", node(standard)));
    examples(schema);
    String expected = "expected " + field.expects() + orTemplate();
    schema.put("errorMessage", expected);
    ObjectNode open = suggestions(schema, expected);
    open.set("type", types());
    for (String limit : LIMITS) {
      if (node.has(limit)) {
        open.set(limit, node.get(limit));
      }
    }
    if (node.has("properties")) {
      open.set("properties", inner(node.get("properties")));
    }
    pattern().ifPresent(pattern -> open.put("pattern", pattern));
    snippets(schema);
    return schema;
  }

  private void describe(ObjectNode schema) {
    schema.put("title", field.title());
    schema.put("description", field.description());
    schema.put("markdownDescription", field.description() + "\n\n" + facts());
  }

  private String facts() {
    StringBuilder facts = new StringBuilder(field.required() ? "Required." : "Optional.");
    field
        .defaultValue()
        .ifPresent(standard -> facts.append(" Default: `").append(standard).append("`."));
    field
        .since()
        .filter(since -> audience.dialect() == Dialect.CORE)
        .ifPresent(since -> facts.append(" Since dbt-athena ").append(since).append('.'));
    return facts.append("\n\n[Field reference](" + field.url() + ")").toString();
  }

  /** What the engine says itself; a null it takes for a line that is not there. */
  private ObjectNode refused(ObjectNode schema) {
    schema.put("doNotSuggest", true);
    schema.putArray("enum").addNull();
    schema.put(
        "errorMessage",
        "Athena profile field '"
            + field.name()
            + "' is not yet supported by the dbt-fusion Athena backend; please remove it from your"
            + " profile.");
    return schema;
  }

  /** The example of a secret would be offered, and taken. */
  private void examples(ObjectNode schema) {
    if (node.has("examples") && !field.secret()) {
      schema.set("examples", node.get("examples"));
    }
  }

  /** Puts the values worth offering into the schema and returns where everything else belongs. */
  private ObjectNode suggestions(ObjectNode schema, String expected) {
    ArrayNode values = JSON.arrayNode();
    ArrayNode meanings = JSON.arrayNode();
    field.choices().stream()
        .filter(Choice::valid)
        .forEach(choice -> add(values, meanings, choice.text(), choice.description()));
    if (field.shape() == Shape.REGION) {
      Regions regions = Regions.table();
      regions
          .all()
          .forEach(region -> add(values, meanings, region, regions.name(region).orElse("")));
    }
    if (field.shape() == Shape.ADAPTER) {
      add(values, meanings, "athena", field.description());
    }
    if (values.isEmpty()) {
      return schema;
    }
    ArrayNode either = schema.putArray("anyOf");
    either
        .addObject()
        .put("errorMessage", expected)
        .<ObjectNode>set("enum", values)
        .<ObjectNode>set("enumDescriptions", meanings)
        .set("markdownEnumDescriptions", meanings);
    return either.addObject().put("errorMessage", expected);
  }

  /** Editors offer only keys that have a schema of their own. */
  private static ObjectNode inner(JsonNode properties) {
    ObjectNode inner = JSON.objectNode();
    properties
        .properties()
        .forEach(
            key ->
                inner.set(
                    key.getKey(), key.getValue().isBoolean() ? JSON.objectNode() : key.getValue()));
    return inner;
  }

  private static void add(ArrayNode values, ArrayNode meanings, String value, String meaning) {
    values.add(value);
    meanings.add(meaning);
  }

  /** The types of the field, and texts, for a template is one. */
  private JsonNode types() {
    JsonNode own = audience.type(node);
    if (takesText()) {
      return own;
    }
    ArrayNode types = JSON.arrayNode();
    if (own.isArray()) {
      types.addAll((ArrayNode) own);
    } else {
      types.add(own);
    }
    return types.add("string");
  }

  private Optional<String> pattern() {
    boolean again = audience.dialect() == Dialect.FUSION;
    if (!field.enumeration().isEmpty() || (again && !takesText())) {
      return Optional.of(TemplatePattern.anywhere());
    }
    if (!takesText()) {
      return Optional.of(TemplatePattern.insteadOf(field.types()));
    }
    if (node.has("pattern") && field.inEffectWith().isEmpty()) {
      return Optional.of(TemplatePattern.text(node.get("pattern").asText(), field.shape()));
    }
    return Optional.of(TemplatePattern.text());
  }

  private boolean takesText() {
    return field.types().contains(ValueType.TEXT);
  }

  private String orTemplate() {
    if (takesText()) {
      return "";
    }
    return ", or a template that gives it, such as `\"" + template() + "\"`";
  }

  private String template() {
    String name = "DBT_" + field.name().toUpperCase(Locale.ROOT);
    return "{{ env_var('" + name + "') | " + filter() + " }}";
  }

  private String filter() {
    Set<ValueType> types = field.types();
    if (types.contains(ValueType.INTEGER)) {
      return "as_number";
    }
    return types.contains(ValueType.BOOLEAN) ? "as_bool" : "as_native";
  }

  private void snippets(ObjectNode schema) {
    boolean offered = field.secret() || !takesText();
    if (offered) {
      String body =
          field.secret()
              ? "{{ env_var('DBT_ENV_SECRET_" + field.name().toUpperCase(Locale.ROOT) + "') }}"
              : template();
      schema
          .putArray("defaultSnippets")
          .addObject()
          .put("label", "from the environment")
          .put("description", "Takes the value from an environment variable")
          .put("body", "\"" + body + "\"");
    }
  }

  private static JsonNode node(Object plain) {
    if (plain instanceof Boolean truth) {
      return JSON.booleanNode(truth);
    }
    if (plain instanceof Long number) {
      return JSON.numberNode(number);
    }
    return plain instanceof Double number
        ? JSON.numberNode(number)
        : JSON.textNode(String.valueOf(plain));
  }
}
