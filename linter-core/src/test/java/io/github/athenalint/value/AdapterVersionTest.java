package io.github.athenalint.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdapterVersionTest {

  @ParameterizedTest
  @CsvSource({
    "1.9, 1.9.0",
    "1.9.4, 1.9.4",
    "1.11.0rc1, 1.11.0rc1",
    "1.11.0.b2, 1.11.0b2",
    "1.10a12, 1.10.0a12",
    "0001.2, 1.2.0"
  })
  void isReadAsPythonNumbersIt(String written, String read) {
    assertThat(AdapterVersion.parse(written)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.",
        ".1",
        "1..2",
        "1.2.3.4",
        "1.2.",
        "1.x",
        "v1.2",
        "1.2rc",
        "1.2.c1",
        "1.2rcx",
        "1.2..rc1",
        "12345.1",
        "1.2 ",
        "1.2b-1",
        "1.2b12345",
        "١.٢"
      })
  void isRefusedOtherwise(String written) {
    assertThatThrownBy(() -> AdapterVersion.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no version");
  }

  @ParameterizedTest
  @CsvSource({"1.9.4, 1.10.0", "1.11.0b1, 1.11.0b2", "1.11.0b2, 1.11.0rc1", "1.11.0rc1, 1.11.0"})
  void isOlder(String one, String other) {
    assertThat(AdapterVersion.parse(one)).isLessThan(AdapterVersion.parse(other));
  }
}
