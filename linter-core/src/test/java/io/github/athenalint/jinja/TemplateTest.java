package io.github.athenalint.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      textBlock =
          """
          {{ env_var('USER' }}¦unexpected '}', expected ')'
          {{ env_var('USER')¦unexpected end of template, expected 'end of print statement'
          {{ a b }}¦expected token 'end of print statement', got 'b'
          {{ }}¦Expected an expression, got 'end of print statement'
          {{ a | }}¦expected token 'name', got 'end of print statement'
          {{ 010 }}¦expected token 'end of print statement', got 'integer'
          {{ a ? b }}¦unexpected char '?' at 5
          {{ 'a }}¦unexpected char "'" at 3
          {{ a. }}¦expected name or number
          {{ a is b is c }}¦You cannot chain multiple tests with is
          {{ f(a=1, 2) }}¦invalid syntax for function call expression
          abc {% x¦Encountered unknown tag 'x'
          {% %}¦tag name expected
          abc{# hi¦Missing end of comment tag
          {% raw %}{{¦Missing end of raw directive
          """)
  void refusesInTheWordsOfJinja(String text, String message) {
    assertThat(Template.parse(text).problem().map(SyntaxProblem::message)).contains(message);
  }

  @Test
  void namesTheTagsThatAreMissing() {
    String tags =
        " Jinja was looking for the following tags: 'elif' or 'else' or 'endif'."
            + " The innermost block that needs to be closed is 'if'";
    assertThat(Template.parse("{% if a %}x").problem().orElseThrow().message())
        .isEqualTo("Unexpected end of template." + tags);
    assertThat(Template.parse("{% if a %}x{% endfor %}").problem().orElseThrow().message())
        .isEqualTo("Encountered unknown tag 'endfor'." + tags);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      textBlock =
          """
          a }} b¦a }} b
          a{# c #}b¦ab
          a {#- c -#} b¦ab
          {% raw %}{{ x }}{% endraw %}¦{{ x }}
          a {%- raw -%} x {%- endraw -%} b¦axb
          {¦{
          """)
  void dataIsWhatStaysOfTheText(String text, String data) {
    StringBuilder joined = new StringBuilder();
    for (Piece piece : Template.parse(text).pieces()) {
      if (piece instanceof Piece.Data part) {
        joined.append(part.text());
      }
    }
    assertThat(joined.toString()).isEqualTo(data);
  }

  @Test
  void findsEnvironmentVariablesWithTheirFilters() {
    String text = "s3://{{ env_var('B', 'x') | lower | trim }}/{{ env_var(name) ~ env_var('C') }}";
    List<EnvVar> found = Template.parse(text).envVars();
    assertThat(found).extracting(use -> use.name().orElse("?")).containsExactly("B", "?", "C");
    EnvVar first = found.get(0);
    assertThat(first.filters()).extracting(Expr.Filter::name).containsExactly("lower", "trim");
    assertThat(first.fallback()).isPresent();
    assertThat(text.substring(first.span().start(), first.span().end()))
        .isEqualTo("env_var('B', 'x')");
    assertThat(first.nameSpan()).isEqualTo(new Span(16, 19));
    assertThat(found.get(2).filters()).isEmpty();
  }

  @Test
  void bindsAsJinjaDoes() {
    Expr sum = Template.parse("{{ a + b ~ c | f }}").singleOutput().orElseThrow();
    assertThat(sum).isInstanceOf(Expr.Arithmetic.class);
    Expr right = ((Expr.Arithmetic) sum).right();
    assertThat(right).isInstanceOf(Expr.Concat.class);
    assertThat(right.children().get(1)).isInstanceOf(Expr.Filter.class);
    assertThat(Template.parse("{{ not a == b }}").singleOutput().orElseThrow())
        .isInstanceOf(Expr.Not.class);
  }

  @Test
  void aSingleOutputHasNothingBesideIt() {
    assertThat(Template.parse("{{ a }}\n").isSingleOutput()).isTrue();
    assertThat(Template.parse("{# c #}{{ a }}").isSingleOutput()).isTrue();
    assertThat(Template.parse(" {{ a }}").isSingleOutput()).isFalse();
    assertThat(Template.parse("{{ a }}{{ b }}").isSingleOutput()).isFalse();
  }

  @Test
  void boundNamesAreNotUndefined() {
    Template template =
        Template.parse("{% set x = y %}{% for i in z %}{{ i ~ x ~ loop.index }}{% endfor %}");
    assertThat(template.problem()).isEmpty();
    assertThat(template.undefinedNames(Set.of("z")))
        .extracting(Expr.Name::name)
        .containsExactly("y");
  }

  @ParameterizedTest
  @CsvSource({"'{{ x', true", "'a {% b', true", "'{#', true", "'{ {', false", "'}}', false"})
  void onlyBracesMakeATemplate(String text, boolean template) {
    assertThat(Template.isTemplate(text)).isEqualTo(template);
  }
}
