package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a published schema says of the names that people write though they are no keys: each gets
 * the sentence that helps, instead of "not allowed".
 *
 * @param schema the keys
 * @param master where the names are known
 * @param allowed the names that are keys here
 */
record WrongNames(Schema schema, Master master, Set<String> allowed) {

  /** Returns the {@code patternProperties} that refuse the names. */
  ObjectNode json() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Map.Entry<String, String> wrong : sentences().entrySet()) {
      names.computeIfAbsent(wrong.getValue(), sentence -> new ArrayList<>()).add(wrong.getKey());
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    names.forEach(
        (sentence, all) ->
            json.set(
                "^(?:" + String.join("|", all) + ")$", never(sentence).put("doNotSuggest", true)));
    return json;
  }

  /**
   * Returns a schema that refuses every value with a sentence. It does not say {@code not}, because
   * there editors have a sentence of their own.
   */
  static ObjectNode never(String sentence) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "string")
        .put("pattern", "(?!)")
        .put("errorMessage", sentence);
  }

  private Map<String, String> sentences() {
    Map<String, String> sentences = new TreeMap<>();
    for (Map.Entry<String, JsonNode> wrong : master.notFields()) {
      Optional<NotAField> known = schema.notAField(wrong.getKey());
      known.ifPresent(key -> sentences.put(key.name(), sentence(key)));
    }
    for (Map.Entry<String, JsonNode> entry : master.fields()) {
      String name = entry.getKey();
      if (schema.field(name).isPresent()) {
        Master.texts(entry.getValue().path("x-look-alikes"))
            .forEach(wrong -> sentences.putIfAbsent(wrong, "did you mean `" + name + "`?"));
      } else {
        sentences.put(name, elsewhere(name));
      }
    }
    allowed.forEach(sentences::remove);
    return sentences;
  }

  private String sentence(NotAField key) {
    return key.replacement()
        .filter(right -> schema.field(right).isPresent())
        .map(right -> key.reason() + "; did you mean `" + right + "`?")
        .orElse(key.reason());
  }

  private String elsewhere(String name) {
    return schema
        .newerField(name)
        .flatMap(Field::since)
        .map(since -> "only dbt-athena " + since + " and newer read `" + name + "`")
        .or(
            () ->
                schema
                    .misplacedField(name)
                    .map(field -> "`" + name + "` belongs into " + field.place().words()))
        .orElse("`" + name + "` is no key here");
  }
}
