package io.github.athenalint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of plain mappings makes the tree that the YAML library makes, or none. */
class PlainBlocksTest {

  private static final int CASES = Integer.getInteger("athenalint.cases", 1000) * 10;

  private static final String[] KEYS = {
    "type",
    "s3_data_dir",
    "a-b",
    "x.y",
    "on",
    "1",
    "type",
    "\"q\"",
    "'q'",
    "?",
    "- a",
    "<<",
    "-",
    "é"
  };

  private static final String[] VALUES = {
    "",
    "",
    "",
    "athena",
    "s3://bucket/p/",
    "4",
    "1:30",
    "~",
    ".5",
    "a b",
    "a  # note",
    "a#b",
    "'it''s'",
    "\"x\"",
    "\"{{ env_var('A') }}\"",
    "# note",
    " # note",
    "'a'#b",
    "'a' b",
    "\"a\\tb\"",
    "'open",
    "{{ x }}",
    "[a]",
    "{a: b}",
    "|",
    ">-",
    "&a b",
    "*a",
    "!x y",
    "a: b",
    "a:",
    "a :b",
    "- a",
    "-1",
    "%a",
    "@a",
    "é",
    "=",
    "'",
    "''",
    "\"\"",
    "a, b",
    "a]",
    "a\tb",
    "null",
    "yes # yes: no"
  };

  private static final String[] ENDS = {
    "\n",
    "\n",
    "\n",
    "\n",
    "\n\n",
    " \n",
    "   \n",
    "\n# note\n",
    "\n      # note\n",
    "\r\n",
    "\n---\n",
    ""
  };

  @Test
  void makesTheSameTree() {
    Random random = new Random(4711);
    int read = 0;
    for (int i = 0; i < CASES; i++) {
      String text = text(random);
      Optional<Tree> plain = PlainBlocks.read(text);
      if (plain.isPresent()) {
        read++;
        assertThat(plain.get()).as(text).isEqualTo(TreeBuilder.parsed(text, Map.of()));
      }
    }
    assertThat(read).as("texts of %s that are plain", CASES).isGreaterThan(CASES / 5);
  }

  /** Lines of a mapping, of which some are indented oddly and a few are no plain ones. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int odd = random.nextInt(4);
    int indent = 0;
    for (int line = random.nextInt(9); line >= 0; line--) {
      boolean strange = odd > 0 && random.nextInt(12) == 0;
      String key = KEYS[random.nextInt(strange ? KEYS.length : 7)];
      String value = VALUES[random.nextInt(strange ? VALUES.length : 17)];
      text.append(" ".repeat(Math.max(0, indent)));
      text.append(key).append(':').append(value.isEmpty() ? "" : " ").append(value);
      text.append(ENDS[random.nextInt(strange ? ENDS.length : 9)]);
      boolean deeper = value.isBlank() || value.strip().startsWith("#");
      indent += deeper ? 2 * random.nextInt(2) : -2 * random.nextInt(2);
      indent += strange ? random.nextInt(4) - 1 : 0;
    }
    return text.toString();
  }

  @Test
  void readsWhatProfilesAreMadeOf() {
    String text =
        """
        # profiles
        shop:
          target: dev # default
          outputs:

            dev:
              type: athena
              schema: 'it''s'
              s3_staging_dir: "s3://bucket/{{ env_var('USER') }}/"
              threads: 4
              database:
        """;
    assertThat(PlainBlocks.read(text)).contains(TreeBuilder.parsed(text, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "# a",
        "a",
        "a\n",
        "a: b\n c: d\n",
        "a:\n  b: c\n d: e\n",
        "a: b\n  c\n",
        "a:\n  b\n",
        "- a",
        "a:\n- b",
        "a: &x b",
        "a: *x",
        "a: !x b",
        "a: |\n  b",
        "a: [b]",
        "? a",
        "a:b",
        "a : b",
        "a: b: c",
        "a: 'b\n  c'",
        "a: \"\\n\"",
        "a:\t b",
        "a: b\r\n",
        "---\na: b",
        "a: b\n...\n",
        "{a: b}",
        "a: <<",
        "\uFEFFa: b"
      })
  void leavesAllElseToTheLibrary(String text) {
    assertThat(PlainBlocks.read(text)).isEmpty();
  }
}
