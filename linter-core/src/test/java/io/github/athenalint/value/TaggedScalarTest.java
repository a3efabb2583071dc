package io.github.athenalint.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Scalar;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a scalar with a tag; only what is certain is refused. */
class TaggedScalarTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "str, 8, TEXT, 8",
    "int, 0x10, INTEGER, 16",
    "int, ' 8', OTHER, ' 8'",
    "float, 4, FLOAT, 4.0",
    "float, 1e3, OTHER, 1e3",
    "float, half, REFUSED, half",
    "float, inf, OTHER, inf",
    "int, four, REFUSED, four",
    "bool, YeS, BOOLEAN, True",
    "bool, maybe, REFUSED, maybe",
    "null, x, NULL, None",
    "timestamp, 2024-1-2, DATE, 2024-01-02",
    "timestamp, soon, REFUSED, soon",
    "binary, aGk=, OTHER, aGk="
  })
  void tagsDecide(String tag, String text, ScalarResolution.Kind kind, String shown) {
    Scalar scalar =
        new Scalar(
            new Span(0, text.length()),
            text,
            Scalar.Style.PLAIN,
            Optional.empty(),
            Optional.of("tag:yaml.org,2002:" + tag));
    ScalarResolution resolution = ScalarResolution.of(scalar);
    assertThat(resolution.kind()).isEqualTo(kind);
    assertThat(resolution.text()).isEqualTo(shown);
  }

  @Test
  void aLongRowOfDigitsIsLeftAlone() {
    assertThat(ScalarResolution.ofPlain("9".repeat(1_000_000)).kind())
        .isEqualTo(ScalarResolution.Kind.OTHER);
  }
}
