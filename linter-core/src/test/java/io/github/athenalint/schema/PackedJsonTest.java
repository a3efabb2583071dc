package io.github.athenalint.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was packed comes out again. */
class PackedJsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"athena.schema.json", "regions.json", "skeleton/profiles-core.json"})
  void keepsResources(String name) {
    JsonNode tree = JsonResource.parsed(name);
    assertThat(PackedJson.unpack(PackedJson.pack(tree))).isEqualTo(tree).hasToString(tree + "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "\"é😀\\u0000\\u007f\\u0080\\uffff\"",
        "[true, false, null, 0, -1, 9007199254740993, 0.5, -1e300, \"\", [], {\"\": {}}]",
        "{\"b\": 1, \"a\": {\"b\": \"a\", \"a\": \"b\"}}"
      })
  void keepsEveryKindOfNode(String json) throws IOException {
    JsonNode tree = new ObjectMapper().readTree(json);
    JsonNode back = PackedJson.unpack(PackedJson.pack(tree));
    assertThat(back).hasToString(tree.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 129, 16_383, 16_384, 40_000})
  void keepsManyTexts(int count) throws IOException {
    String json =
        IntStream.range(0, count)
            .mapToObj(n -> "\"" + "x".repeat(n % 300) + n + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    JsonNode tree = new ObjectMapper().readTree(json);
    assertThat(PackedJson.unpack(PackedJson.pack(tree))).isEqualTo(tree);
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatThrownBy(() -> PackedJson.pack(new POJONode(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isNotPackedInTheSources() {
    assertThat(PackedJson.of("regions.json")).isNull();
  }
}
