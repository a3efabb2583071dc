package io.github.athenalint.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares our fields with the schema that dbt itself makes and validates with. The file comes from
 * running the adapter; name it with {@code -Dathenalint.oracle=FILE}.
 */
class OracleTest {

  private static final String FILE = "oracle/athena_credentials.schema.json";

  @Test
  void agreesWithDbt() throws IOException {
    Optional<Path> file = find();
    assumeTrue(file.isPresent(), "skipped: " + FILE + " is not there");
    JsonNode oracle = new ObjectMapper().readTree(Files.readString(file.orElseThrow()));
    Schema ours = Schema.project(Dialect.CORE, Schema.newestVersion());
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, JsonNode> entry : oracle.path("properties").properties()) {
      Field field = ours.field(entry.getKey()).orElseThrow();
      names.add(field.name());
      assertThat(field.types()).as(field.name()).isEqualTo(types(entry.getValue()));
      assertThat(field.required())
          .as(field.name())
          .isEqualTo(Master.texts(oracle.path("required")).contains(field.name()));
      String standard = entry.getValue().path("default").asText("");
      assertThat(field.defaultValue().map(Object::toString).orElse(""))
          .as(field.name())
          .isEqualTo(standard.equals("null") ? "" : standard);
    }
    assertThat(ours.fields())
        .extracting(Field::name)
        .filteredOn(name -> !List.of("type", "threads").contains(name))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  private static Set<ValueType> types(JsonNode property) {
    Set<ValueType> types = EnumSet.noneOf(ValueType.class);
    if (property.has("anyOf")) {
      property.path("anyOf").forEach(branch -> types.addAll(types(branch)));
    } else {
      types.addAll(JsonTypes.named(property.path("type")));
    }
    return types;
  }

  private static Optional<Path> find() {
    String named = System.getProperty("athenalint.oracle", "");
    return Stream.of(named, "../../shared/" + FILE, "../shared/" + FILE, "../../../shared/" + FILE)
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
