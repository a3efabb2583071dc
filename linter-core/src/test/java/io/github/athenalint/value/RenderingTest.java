package io.github.athenalint.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template gives: text, environment, and what dbt Core 1.12 makes of it. */
class RenderingTest {

  @ParameterizedTest(name = "{0} with {1}")
  @CsvFileSource(
      resources = "dbt.txt",
      delimiter = '¦',
      quoteCharacter = '\0',
      ignoreLeadingAndTrailingWhitespace = false)
  void rendersAsDbt(String text, String variables, String expected) {
    String template = text.replace("\\n", "\n");
    Rendered rendered = Shown.rendered(template, Shown.environment(variables), Dialect.CORE);
    assertThat(Shown.result(rendered)).isEqualTo(expected.replace("\\n", "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      textBlock =
          """
          {{ env_var('T') }}¦unknown:ANY
          {{ 4 }}¦int:4
          {{ 'eu-west-1' }}¦text:eu-west-1
          {{ env_var('T') | as_string }}¦unknown:ANY
          {{ env_var('T' }}¦SYNTAX unexpected '}', expected ')'
          plain¦text:plain
          """)
  void theRustEngineReadsTheResultAsYamlAgain(String text, String expected) {
    assertThat(Shown.result(Shown.rendered(text, Environment.unknown(), Dialect.FUSION)))
        .isEqualTo(expected);
  }

  @Test
  void rendersValuesInEveryDepthButNoKeys() {
    String text =
        """
        base: &base {region: "{{ 'eu' ~ '-west-1' }}", day: 2024-01-01}
        dev:
          <<: *base
          tags: {"{{ key }}": ["{{ 1 == 1 }}", 010, no]}
        """;
    Rendered rendered = rendered(text);
    assertThat(rendered.problems()).isEmpty();
    Value.Fields dev = member((Value.Fields) rendered.value(), "dev");
    assertThat(dev.member("region").orElseThrow().value().asText()).contains("eu-west-1");
    assertThat(dev.member("day").orElseThrow().value().asText()).contains("2024-01-01");
    Value tags = member(dev, "tags").member("{{ key }}").orElseThrow().value();
    assertThat(((Value.Items) tags).items())
        .extracting(Shown::value)
        .containsExactly("text:True", "int:8", "bool:False");
  }

  @Test
  void pointsAtTheGuiltyTextBehindAnEscape() {
    String text = "a: \"caf\\u00e9 {{ env_var('A') }}{{ env('B') }}\"\n";
    Rendered rendered = rendered(text);
    assertThat(rendered.problems()).hasSize(1);
    Span span = rendered.problems().get(0).span();
    assertThat(text.substring(span.start(), span.end())).isEqualTo("env");
  }

  @Test
  void namesEveryOutputThatFails() {
    Rendered rendered = Shown.rendered("{{ a.b }}-{{ c() }}", Environment.unknown(), Dialect.CORE);
    assertThat(rendered.problems())
        .extracting(TemplateProblem::message)
        .containsExactly("'a' is undefined", "'c' is undefined");
  }

  @Test
  void nestingCostsNeitherTheStackNorTime() {
    String deep = "{{ " + "(a | default(".repeat(500) + "1" + "))".repeat(500) + " }}";
    String nested = "{{ " + "env_var('A', ".repeat(50) + "1" + ")".repeat(50) + " }}";
    String chain = "{{ 'a'" + " ~ 'a'".repeat(20_000) + " }}";
    assertThat(Shown.result(Shown.rendered(deep, Environment.unknown(), Dialect.CORE)))
        .isEqualTo("unknown:ANY");
    assertThat(Shown.result(Shown.rendered(nested, Environment.unknown(), Dialect.CORE)))
        .isEqualTo("unknown:INTEGER|TEXT");
    assertThat(Shown.rendered(chain, Environment.unknown(), Dialect.CORE).problems()).isEmpty();
  }

  private static Rendered rendered(String text) {
    SourceText source = SourceText.of("profiles.yml", text);
    Node root = YamlReader.read(source).root().orElseThrow();
    return Rendering.render(source, root, Environment.unknown(), Dialect.CORE);
  }

  private static Value.Fields member(Value.Fields fields, String name) {
    return (Value.Fields) fields.member(name).orElseThrow().value();
  }
}
