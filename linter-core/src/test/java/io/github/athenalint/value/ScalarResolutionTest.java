package io.github.athenalint.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.Span;
import io.github.athenalint.value.ScalarResolution.Kind;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Scalar.Style;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What PyYAML 6.0.3 ({@code CSafeLoader}) made of plain scalars, executed. */
class ScalarResolutionTest {

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvFileSource(resources = "scalars.txt", delimiter = '¦', quoteCharacter = '\0')
  void plainScalars(String text, Kind kind, String printed) {
    ScalarResolution resolution = ScalarResolution.ofPlain(text);
    assertThat(resolution.kind()).isEqualTo(kind);
    if (!printed.equals("-")) {
      assertThat(resolution.text()).isEqualTo(printed);
    }
  }

  @Test
  void nothingIsNull() {
    assertThat(ScalarResolution.ofPlain("").kind()).isEqualTo(Kind.NULL);
  }

  @ParameterizedTest
  @EnumSource(value = Style.class, names = "PLAIN", mode = EnumSource.Mode.EXCLUDE)
  void quotedScalarsAreTexts(Style style) {
    Scalar scalar = new Scalar(new Span(0, 3), "010", style, Optional.empty(), Optional.empty());
    assertThat(ScalarResolution.of(scalar).kind()).isEqualTo(Kind.TEXT);
  }
}
