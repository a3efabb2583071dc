package io.github.athenalint.schema.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schemas give the verdicts that the case files say. Another validator reads the same
 * files in the proofs, so the verdicts are those of JSON Schema and not of one library.
 */
class PublishedCasesTest {

  private static final Path PUBLISHED =
      Path.of("src/main/resources/io/github/athenalint/schema/published");
  private static final Path CASES = Path.of("src/test/cases");

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @MethodSource("schemas")
  void isASchemaOfItsDraft(String name) throws IOException {
    JsonNode schema = json(PUBLISHED.resolve(name));
    SchemaLocation draft = SchemaLocation.of(schema.path("$schema").asText());
    assertThat(registry(name).getSchema(draft).validate(schema)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void givesTheVerdictsOfItsCases(String name) throws IOException {
    Schema schema = registry(name).getSchema(json(PUBLISHED.resolve(name)));
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (JsonNode group : json(CASES.resolve(Path.of(name).getFileName()))) {
      assertThat(group.path("schema").path("$ref").asText()).endsWith("/" + cases(name));
      for (JsonNode test : group.path("tests")) {
        cases++;
        boolean valid = schema.validate(test.path("data")).isEmpty();
        if (valid != test.path("valid").asBoolean()) {
          wrong.add(group.path("description").asText() + ": " + test.path("description").asText());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).isPositive();
  }

  @Test
  void everySchemaHasCases() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      assertThat(cases.map(file -> file.getFileName().toString()).sorted())
          .containsExactlyElementsOf(
              schemas().map(PublishedCasesTest::cases).distinct().sorted().toList());
    }
  }

  static Stream<String> schemas() throws IOException {
    try (Stream<Path> files = Files.walk(PUBLISHED)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> PUBLISHED.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String cases(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static SchemaRegistry registry(String name) {
    return SchemaRegistry.withDefaultDialect(
        name.startsWith("draft-07/")
            ? SpecificationVersion.DRAFT_7
            : SpecificationVersion.DRAFT_2020_12);
  }

  private static JsonNode json(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }
}
