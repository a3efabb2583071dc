package io.github.athenalint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spelled out or not, an expression matches the same texts of printable ASCII. */
class SpelledOutTest {

  private static final String SIGNS = "abz AZ059s3:/?#.-_+=,@[]{}()\\^$&|*~'\"httparnwsiole";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z]{2,3}$",
        "[^a-z0-9]+",
        "^(?![0-9]+$)(?!-)[a-zA-Z0-9-]{1,9}(?<!-)$",
        "^(s3://[^/?#\\s][^?#]*)?$",
        "a.c|\\w+\\.\\d{2}",
        "[\\-a]b",
        "[a\\]-]{2}",
        "[.-]?[+*?]",
        "^[!-9]*$",
        "x{2}|\\[|\\}|]",
        "(?:ab)*?c++",
        "[^\\s]\\t?",
        "[^ -z{|}~]x?",
      })
  void matchesTheSame(String regex) {
    assertThat(SpelledOut.of(regex)).isNotEqualTo(regex);
    sameTexts(regex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)abc",
        "[a-z&&[^b]]",
        "[\\w-z]",
        "[]a]",
        "\\bab",
        "(?<name>a)",
        "[é]",
        "[^]a]"
      })
  void isLeftAloneIfItIsNotUnderstood(String regex) {
    assertThat(SpelledOut.of(regex)).isEqualTo(regex);
  }

  @Test
  void everyPatternOfTheFieldsIsSpelledOut() {
    Set<String> patterns = new LinkedHashSet<>();
    for (JsonNode pattern : JsonResource.read("athena.schema.json").findValues("pattern")) {
      patterns.add(pattern.asText());
    }
    assertThat(patterns).hasSizeGreaterThan(5).allMatch(one -> !SpelledOut.of(one).equals(one));
    patterns.forEach(SpelledOutTest::sameTexts);
  }

  private static void sameTexts(String regex) {
    Pattern written = Pattern.compile(regex);
    Pattern spelled = Pattern.compile(SpelledOut.of(regex));
    Random random = new Random(regex.hashCode());
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(i % 3 == 0 ? "s3://" : "");
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      assertThat(spelled.matcher(text).find())
          .as("%s in %s", regex, text)
          .isEqualTo(written.matcher(text).find());
    }
  }
}
