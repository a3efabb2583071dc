package io.github.athenalint.schema.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The master schema says only what its vocabulary allows. */
class VocabularyTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Schema vocabulary = registry.getSchema(read("vocabulary.schema.json"));
  private final ObjectNode master = (ObjectNode) read("athena.schema.json");

  @Test
  void theMasterSpeaksTheVocabulary() {
    assertThat(vocabulary.validate(master)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"athena.schema.json", "vocabulary.schema.json"})
  void bothAreSchemasOfDraft202012(String name) {
    Schema draft =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(draft.validate(read(name))).isEmpty();
  }

  @Test
  void aMisspeltKeywordFails() {
    assertThat(problemsOf(field -> field.put("x-secrets", true)))
        .anyMatch(problem -> "x-secrets".equals(problem.getProperty()));
  }

  @Test
  void aWrongValueOfAKeywordFails() {
    assertThat(problemsOf(field -> field.put("x-secret", "yes"))).isNotEmpty();
    assertThat(problemsOf(field -> field.put("x-place", "somewhere"))).isNotEmpty();
    assertThat(problemsOf(field -> field.put("x-since", "soon"))).isNotEmpty();
    assertThat(problemsOf(field -> field.put("x-order", "first"))).isNotEmpty();
    assertThat(problemsOf(field -> field.put("x-shape", "round"))).isNotEmpty();
    assertThat(problemsOf(field -> field.remove("x-expects"))).isNotEmpty();
    assertThat(problemsOf(field -> field.putObject("x-required").put("cloud", true))).isNotEmpty();
  }

  @Test
  void anUnknownKeywordOfTheWholeFails() {
    master.put("x-checked", "2026-11-23");
    assertThat(vocabulary.validate(master)).hasSize(1);
  }

  @Test
  void aNameStandsForOneThingOnly() {
    Map<String, String> meanings = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : master.path("properties").properties()) {
      claim(meanings, twice, field.getKey(), field.getKey());
      field
          .getValue()
          .path("x-aliases")
          .fieldNames()
          .forEachRemaining(name -> claim(meanings, twice, name, field.getKey()));
      field
          .getValue()
          .path("x-look-alikes")
          .forEach(name -> claim(meanings, twice, name.textValue(), field.getKey()));
    }
    master
        .path("x-not-fields")
        .fieldNames()
        .forEachRemaining(name -> claim(meanings, twice, name, "no field"));
    assertThat(twice).isEmpty();
  }

  @Test
  void everyReferenceHasItsTarget() {
    JsonNode fields = master.path("properties");
    List<Integer> orders = new ArrayList<>();
    for (JsonNode field : fields) {
      orders.add(field.path("x-order").intValue());
      for (JsonNode source : field.path("x-sources")) {
        assertThat(master.path("x-source-pages").has(source.textValue())).isTrue();
      }
      if (field.has("x-in-effect-with")) {
        assertThat(fields.has(field.path("x-in-effect-with").textValue())).isTrue();
      }
    }
    for (JsonNode other : master.path("x-not-fields")) {
      assertThat(!other.has("replacement") || fields.has(other.path("replacement").textValue()))
          .isTrue();
    }
    assertThat(orders).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void everyExampleAndDefaultFitsItsField() {
    for (Map.Entry<String, JsonNode> field : master.path("properties").properties()) {
      Schema schema = registry.getSchema(field.getValue());
      ArrayNode values = JSON.createArrayNode();
      values.addAll((ArrayNode) field.getValue().withArray("/examples"));
      if (field.getValue().has("default")) {
        values.add(field.getValue().get("default"));
      }
      for (JsonNode value : values) {
        assertThat(schema.validate(value)).as("%s of %s", value, field.getKey()).isEmpty();
      }
    }
  }

  private List<Error> problemsOf(Consumer<ObjectNode> change) {
    ObjectNode changed = master.deepCopy();
    change.accept((ObjectNode) changed.path("properties").path("work_group"));
    return vocabulary.validate(changed);
  }

  private static void claim(
      Map<String, String> meanings, List<String> twice, String name, String meaning) {
    if (meanings.put(name, meaning) != null) {
      twice.add(name);
    }
  }

  private static JsonNode read(String name) {
    try (InputStream in =
        VocabularyTest.class.getResourceAsStream("/io/github/athenalint/schema/" + name)) {
      return JSON.readTree(in);
    } catch (IOException broken) {
      throw new AssertionError(name, broken);
    }
  }
}
