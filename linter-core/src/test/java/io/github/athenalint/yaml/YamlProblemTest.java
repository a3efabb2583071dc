package io.github.athenalint.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told about files that PyYAML refuses, and what is still read of them. */
class YamlProblemTest {

  /** One wrong line inside a target: kind, guilty text, line after the repair. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '^',
      textBlock =
          """
          k: {{ env_var('X') }} # c | UNQUOTED_JINJA | {{ env_var('X') }} | k: "{{ env_var('X') }}" # c
          k: {{ f("X", 'y') }}-{{ b }} | UNQUOTED_JINJA | {{ f("X", 'y') }}-{{ b }} | k: '{{ f("X", ''y'') }}-{{ b }}'
          k: {% if x %}a{% endif %} | UNQUOTED_JINJA | {% if x %}a{% endif %} | k: "{% if x %}a{% endif %}"
          k: [a, {{ x }}] | UNQUOTED_JINJA | {{ x }} | k: [a, "{{ x }}"]
          {{ x }}: c | UNQUOTED_JINJA | {{ x }} | "{{ x }}": c
          k: {{ x | UNQUOTED_JINJA | {{ x | -
          k: "{{ env_var("X") }}" | QUOTE_CLASH | "{{ env_var("X") }}" | k: '{{ env_var("X") }}'
          k: '{{ env_var('X') }}' # c | QUOTE_CLASH | '{{ env_var('X') }}' | k: "{{ env_var('X') }}" # c
          k: "{{ f("X", 'y') }}" | QUOTE_CLASH | "{{ f("X", 'y') }}" | -
          k: @x # c | UNQUOTED_SPECIAL | @x | k: "@x" # c
          k: `x y | UNQUOTED_SPECIAL | `x y | k: "`x y"
          k: %4"f | UNQUOTED_SPECIAL | %4"f | k: '%4"f'
          k: a: b: c | UNQUOTED_SPECIAL | a: b: c | k: "a: b: c"
          k: a: | UNQUOTED_SPECIAL | a: | -
          k: *.csv | UNQUOTED_SPECIAL | *.csv | k: "*.csv"
          k: - a | UNQUOTED_SPECIAL | - a | k: "- a"
          k: > a | UNQUOTED_SPECIAL | > a | k: "> a"
          k: ]a | UNQUOTED_SPECIAL | ]a | k: "]a"
          k: *x | UNDEFINED_ALIAS | *x | -
          k: !foo x | UNKNOWN_TAG | !foo | -
          k: !x!foo x | UNKNOWN_TAG | !x!foo | -
          k: !!seq x | UNKNOWN_TAG | !!seq | -
          k: = | UNKNOWN_TAG | = | k: "="
          k: << | UNKNOWN_TAG | << | k: "<<"
          <<: x | SYNTAX | x | -
          [a]: c | SYNTAX | [a] | -
          ? {a: b} | SYNTAX | {a: b} | -
          k: "abc | SYNTAX | " | -
          k: [a, b | SYNTAX | [ | -
          k: {a: b | SYNTAX | { | -
          k: [a, b} | SYNTAX | } | -
          k: {a:[b]} | SYNTAX | : | k: {a: [b]}
          k: "C:\\dir\\q" | SYNTAX | \\d | -
          k: "a" b | SYNTAX | b | -
          k: 'it's' | SYNTAX | s' | -
          half | SYNTAX | half | -
          k:v | SYNTAX | k:v | -
          - x | SYNTAX | - | -
          k: &a {*a : x} | LIMIT | *a | -
          """)
  void oneMistakeIsOneProblemAndTheRestIsRead(
      String line, String kind, String guilty, String repaired) {
    SourceText source = SourceText.of("profiles.yml", target(line));
    YamlFile file = YamlReader.read(source);
    assertThat(file.problems()).hasSize(1);
    YamlProblem problem = file.problems().get(0);
    assertThat(problem.kind()).hasToString(kind);
    assertThat(source.text(problem.span())).isEqualTo(guilty);
    if (repaired.equals("-")) {
      assertThat(problem.repair()).isEmpty();
    } else {
      assertThat(Edit.apply(source.text(), problem.repair())).isEqualTo(target(repaired));
      assertThat(read(target(repaired)).problems()).isEmpty();
    }
    String outline = NodeOutline.of(source, file.root().orElseThrow());
    assertThat(outline).contains("'type'", "'threads'", "'prod'");
  }

  private static String target(String line) {
    return """
        athena:
          outputs:
            dev:
              type: athena
              %s
              threads: 4
            prod:
              type: athena
        """
        .formatted(line);
  }

  @Test
  void templatesAreInTheTreeAsTheyAreMeant() {
    SourceText source = SourceText.of("p", "a: {{ f('x') }}\nb: \"{{ f(\"y\") }}\"\n");
    YamlFile file = YamlReader.read(source);
    Mapping root = (Mapping) file.root().orElseThrow();
    Scalar bare = (Scalar) root.entries().get(0).value();
    Scalar clash = (Scalar) root.entries().get(1).value();
    assertThat(bare.text()).isEqualTo("{{ f('x') }}").isEqualTo(source.text(bare.span()));
    assertThat(clash.text()).isEqualTo("{{ f(\"y\") }}");
    assertThat(source.text(ScalarOffsets.of(source, clash).span(3, 9))).isEqualTo("f(\"y\")");
    assertThat(file.masked()).isEmpty();
  }

  @Test
  void passedOverValueIsMarked() {
    YamlFile file = read("a: @x\nb: 1\n");
    Mapping root = (Mapping) file.root().orElseThrow();
    assertThat(file.isMasked(root.entries().get(0).value())).isTrue();
    assertThat(file.isMasked(root.entries().get(1).value())).isFalse();
  }

  @Test
  void mappingBeforeAPassedOverLineIsMarked() {
    YamlFile file = read("a:\n  b: 1\n  # c\n  junk\nd: {e: 1}\n");
    Mapping root = (Mapping) file.root().orElseThrow();
    assertThat(file.isMasked(root.entries().get(0).value())).isTrue();
    Mapping first = (Mapping) root.entries().get(0).value();
    assertThat(file.isMasked(first.entries().get(0).value())).isFalse();
    assertThat(file.isMasked(root.entries().get(1).value())).isFalse();
  }

  @Test
  void linesBelowAValueAreOneProblem() {
    SourceText source =
        SourceText.of(
            "p",
            "o:\n  dev: eu_west_1\n    type: athena\n\n    threads: 4\n    x: 1\n  prod:\n    y: 2\n");
    YamlFile file = YamlReader.read(source);
    assertThat(file.problems()).hasSize(1);
    assertThat(source.text(file.problems().get(0).span())).isEqualTo("type:");
    assertThat(NodeOutline.of(source, file.root().orElseThrow())).contains("'prod'", "'y'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tk: v\n",
        "\t\tk: v\n\tl: w\n",
        "junk\n",
        "k: a: b\n",
        "k: 'x\n",
        "k: [a\n",
        "k: {{ x }}\n",
        "k: x\n  y: 1\n",
        "k: \"\\q\"\n"
      })
  void manyBrokenLinesEndInTime(String line) {
    String text = "shop:\n  outputs: @x\n" + line.repeat(2_000_000 / line.length());
    YamlFile file = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
    assertThat(file.problems()).hasSizeBetween(1, 101);
    assertThat(file.problems())
        .extracting(YamlProblem::kind)
        .contains(YamlProblem.Kind.UNQUOTED_SPECIAL);
  }

  @Test
  void tabsAreMendedTogether() {
    String text = "a:\n\tb: 1\n\tc:\n\t\td: 2\n";
    YamlFile file = read(text);
    assertThat(file.problems())
        .extracting(YamlProblem::kind)
        .containsExactly(YamlProblem.Kind.TAB_INDENTATION);
    assertThat(Edit.apply(text, file.problems().get(0).repair()))
        .isEqualTo("a:\n  b: 1\n  c:\n    d: 2\n");
  }

  @Test
  void whatOnlyTheLibraryRefusesIsNoProblem() {
    assertThat(read("a:\tb\nc: {d:\te, f?g: h}\ni: \"\\/\"\n").problems()).isEmpty();
  }

  @Test
  void unclosedQuoteIsBlamedWhereItOpens() {
    SourceText source = SourceText.of("p", "a: \"abc\nb: \"def\"\nc: 1\n");
    YamlFile file = YamlReader.read(source);
    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).span().start()).isEqualTo(3);
    assertThat(NodeOutline.of(source, file.root().orElseThrow())).contains("\"def\"", "'c'");
  }

  @Test
  void secondDocumentEndsReading() {
    YamlFile file = read("a: 1\n---\nb: 2\n");
    assertThat(file.problems())
        .extracting(YamlProblem::kind)
        .containsExactly(YamlProblem.Kind.SECOND_DOCUMENT);
    assertThat(((Mapping) file.root().orElseThrow()).entries()).hasSize(1);
    assertThat(read("---\na: 1\n...\n").problems()).isEmpty();
  }

  @Test
  void encodingProblemsHaveAPlace() {
    byte[] bytes = "a: x\nb: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    YamlFile file = YamlReader.read(SourceText.decode("p", bytes));
    assertThat(file.problems())
        .extracting(YamlProblem::kind)
        .containsExactly(YamlProblem.Kind.ENCODING);
    assertThat(read("a: x\u0007y\n").problems().get(0).message()).contains("U+0007");
  }

  @Test
  void limitsEndReading() {
    String deep = "[".repeat(200_000);
    String laughs =
        "a: &a0 [x]\n"
            + IntStream.range(1, 12)
                .mapToObj(i -> "b" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]")
                .collect(Collectors.joining("\n"));
    for (String text : List.of(deep, laughs, "a: " + "x".repeat(10 * 1024 * 1024))) {
      assertThat(read(text).problems())
          .extracting(YamlProblem::kind)
          .containsExactly(YamlProblem.Kind.LIMIT);
    }
  }

  private static YamlFile read(String text) {
    return YamlReader.read(SourceText.of("profiles.yml", text));
  }
}
