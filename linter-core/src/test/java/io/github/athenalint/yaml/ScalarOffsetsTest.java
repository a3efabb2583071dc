package io.github.athenalint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarOffsetsTest {

  /** A value, a part of its text, and how that part is written. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '^',
      textBlock =
          """
          s3://bucket/x | bucket | bucket
          'it''s here' | t's h | t''s h
          "a\\tb\\u0041c" | Ac | \\u0041c
          "a \\"b\\" c" | "b" | \\"b\\"
          """)
  void partOfAScalar(String value, String part, String written) {
    assertPart("k: " + value + "\n", part, written);
  }

  @ParameterizedTest
  @CsvSource({"|,two", ">,two"})
  void partOfABlock(String indicator, String part) {
    assertPart("k: " + indicator + "\n  one\n  two\n\n  three\n", part, part);
  }

  private static void assertPart(String text, String part, String written) {
    SourceText source = SourceText.of("p", text);
    Mapping root = (Mapping) YamlReader.read(source).root().orElseThrow();
    Scalar scalar = (Scalar) root.entries().get(0).value();
    int start = scalar.text().indexOf(part);
    assertThat(start).isNotNegative();
    assertThat(source.text(ScalarOffsets.of(source, scalar).span(start, start + part.length())))
        .isEqualTo(written);
  }
}
