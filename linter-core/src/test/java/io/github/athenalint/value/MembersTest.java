package io.github.athenalint.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.YamlReader;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      textBlock =
          """
          {a: 1, b: 2}¦a=1 b=2
          {a: 1, b: 2, a: 3}¦b=2 a=3
          {1: x, true: y, 1.0: z, 0x1: w}¦0x1=w
          {1: x, "1": y, no: z, "no": w}¦1=x 1=y no=z no=w
          {<<: {a: 1, b: 2}, a: 3}¦b=2 a=3
          {a: 3, <<: {a: 1, b: 2}}¦b=2 a=3
          {<<: [{a: 1}, {a: 2, b: 2}]}¦b=2 a=1
          {<<: {a: 1}, <<: {a: 2}}¦a=2
          {"<<": {a: 1}}¦<<={}
          {<<: {<<: {a: 1, b: 1}, a: 2}}¦b=1 a=2
          """)
  void entriesAreThoseOfPyYaml(String text, String expected) {
    String shown =
        Members.of(mapping(text)).stream()
            .map(entry -> entry.name().orElse("?") + "=" + shown(entry.value()))
            .collect(Collectors.joining(" "));
    assertThat(shown).isEqualTo(expected);
  }

  /** What PyYAML 6.0.3 and 6.0.4 said when they were run. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      textBlock =
          """
          {<<: [*a, *b]}¦3 or 4
          {<<: [*b, *a]}¦4 or 3
          {<<: [*c, *b]}¦5 or 4
          {<<: [*a, *c]}¦3 or 5
          {<<: *c, <<: *a}¦3 or 5
          {<<: *a, <<: *b}¦
          {<<: [*c, *a]}¦
          {<<: [*a, *a]}¦
          {<<: [*a, {k: 3}]}¦
          {<<: [*a, *b], k: 9}¦
          {<<: {<<: [*a, *b]}}¦3 or 4
          {<<: *a}¦
          """)
  void theVersionDecidesOfSomeMergedEntries(String text, @Nullable String expected) {
    Mapping all = mapping("{a: &a {k: 3}, b: &b {k: 4}, c: &c {<<: *a, k: 5}, x: " + text + "}");
    Mapping mapping = (Mapping) all.entries().get(3).value();
    String shown =
        Members.disputes(mapping).stream()
            .map(one -> shown(one.older().value()) + " or " + shown(one.newer().value()))
            .collect(Collectors.joining(" "));
    assertThat(shown).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void duplicatesAreEqualForPython() {
    Mapping mapping = mapping("{yes: a, x: b, 1: c, <<: {x: d}, true: e}");
    List<String> found =
        Members.duplicates(mapping).stream()
            .map(pair -> pair.earlier().name().orElse("") + " " + pair.later().name().orElse(""))
            .toList();
    assertThat(found).containsExactly("yes 1", "1 true");
  }

  @Test
  void manyAliasesAreNoBomb() {
    StringBuilder text = new StringBuilder("a0: &a0 {k: 1}\n");
    for (int i = 1; i < 60; i++) {
      String twice = "[*a" + (i - 1) + ", *a" + (i - 1) + "]";
      text.append("a%d: &a%d {<<: %s, x: %s}\n".formatted(i, i, twice, twice));
    }
    SourceText source = SourceText.of("profiles.yml", text.toString());
    Node root = YamlReader.read(source).root().orElseThrow();
    Rendered rendered = Rendering.render(source, root, Environment.unknown(), Dialect.CORE);
    assertThat(rendered.problems()).isEmpty();
  }

  private static String shown(Node value) {
    return value instanceof Scalar scalar ? scalar.text() : "{}";
  }

  private static Mapping mapping(String text) {
    return (Mapping) YamlReader.read(SourceText.of("profiles.yml", text)).root().orElseThrow();
  }
}
