package io.github.athenalint.lsp;

import static io.github.athenalint.lsp.Completing.edit;
import static io.github.athenalint.lsp.Completing.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a blank line the column of the cursor decides what is offered, not how long the line is. */
@TestInstance(Lifecycle.PER_CLASS)
class BlankLineCompletionTest {

  private static final String BEFORE =
      "shop:\n  target: dev\n  outputs:\n    dev:\n      type: athena\n      schema: sales\n";

  private final Completing completing;

  BlankLineCompletionTest(@TempDir Path folder) throws IOException {
    this.completing = Completing.start(folder);
  }

  @AfterAll
  void quit() {
    completing.quit();
  }

  @ParameterizedTest
  @CsvSource({
    "6, region_name",
    "4, ci: Athena output",
    "2, ",
    "0, shop: profile with an Athena output",
    "3, ",
    "5, ",
    "8, ",
  })
  void theColumnDecides(int column, String first) {
    String before = BEFORE.replace("dev\n  outputs", "ci\n  outputs").replace("shop", "a");
    for (int behind : List.of(0, 1, 4, 14)) {
      for (String after : List.of("", "\n", "\n\n  # end\n")) {
        String marked = before + " ".repeat(column) + "¦" + " ".repeat(behind) + after;
        assertThat(completing.labels(marked).stream().limit(1))
            .as(marked)
            .isEqualTo(first == null ? List.of() : List.of(first));
      }
    }
  }

  @Test
  void whatFollowsStaysWhereItIs() {
    String next = "\n    prod:\n      type: athena\n";
    List<JsonObject> items = completing.items("profiles.yml", BEFORE + "    ¦      " + next);
    String output = edit(items.get(0));
    assertThat(output).startsWith("6:4-6:10 ${1:ci}:\n      type: athena\n");
    assertThat(edit(one(completing.items("profiles.yml", BEFORE + "      ¦  " + next), "threads")))
        .isEqualTo("6:6-6:8 threads: ${1:1}");
  }

  @Test
  void theColumnDecidesInTextThatIsBroken() {
    String broken = BEFORE + "      work_group: \"open\n";
    assertThat(completing.labels(broken + "      ¦    \n")).startsWith("region_name");
    assertThat(completing.labels(broken + "    ¦      \n"))
        .containsExactly("prod: Athena output", "prod: Athena output, with more keys");
  }
}
