package io.github.athenalint.lsp;

import static io.github.athenalint.lsp.Completing.edit;
import static io.github.athenalint.lsp.Completing.note;
import static io.github.athenalint.lsp.Completing.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.athenalint.lint.RuleBook;
import io.github.athenalint.schema.PublishedSchema;
import io.github.athenalint.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is offered in an athena-lint.yml, through the real program. */
@TestInstance(Lifecycle.PER_CLASS)
class SettingCompletionTest {

  private final Completing completing;

  SettingCompletionTest(@TempDir Path folder) throws IOException {
    this.completing = Completing.start(folder);
  }

  @AfterAll
  void quit() {
    completing.quit();
  }

  private List<JsonObject> items(String marked) {
    return completing.items("athena-lint.yml", marked);
  }

  private List<String> labels(String marked) {
    return items(marked).stream().map(Completing::label).toList();
  }

  @Test
  void theSettingsOfThePublishedSchema() {
    String text =
        PublishedSchema.of("configuration", Schema.newestVersion(), RuleBook.sentences())
            .orElseThrow()
            .text();
    JsonObject schema = JsonParser.parseString(text).getAsJsonObject();
    JsonObject all = schema.getAsJsonObject("properties");
    assertThat(labels("¦")).containsExactlyElementsOf(all.keySet());
    assertThat(labels("rules:\n  ¦"))
        .containsExactlyElementsOf(
            all.getAsJsonObject("rules").getAsJsonObject("properties").keySet())
        .contains("unknown-key");
    assertThat(labels("naming:\n  ¦"))
        .containsExactlyElementsOf(
            all.getAsJsonObject("naming").getAsJsonObject("properties").keySet());
  }

  @Test
  void whatIsThereIsNotOfferedAgain() {
    List<JsonObject> items = items("dialect: core\n¦\nrules:\n  unknown-key: error\n");
    assertThat(items)
        .extracting(Completing::label)
        .contains("preset")
        .doesNotContain("dialect", "rules");
    assertThat(edit(one(items, "preset"))).isEqualTo("1:0-1:0 preset: ${1|default,strict,all|}");
    assertThat(edit(one(items, "exclude"))).isEqualTo("1:0-1:0 exclude:\n  - ${1:legacy/**}");
    assertThat(edit(one(items, "naming"))).isEqualTo("1:0-1:0 naming:\n  ");
    assertThat(one(items, "baseline").getAsJsonObject("documentation").get("value").getAsString())
        .contains("Baseline", "findings that are known");
  }

  @Test
  void rulesWithTheirSeverities() {
    List<JsonObject> rules = items("rules:\n  unknown-key: error\n  half¦\n");
    assertThat(rules).extracting(Completing::label).doesNotContain("unknown-key");
    JsonObject pair = one(rules, "half-key-pair");
    assertThat(edit(pair)).isEqualTo("2:2-2:6 half-key-pair: ${1|off,info,warning,error|}");
    assertThat(pair.getAsJsonObject("documentation").get("value").getAsString())
        .contains("half-key-pair", "`error`: dbt fails");
    List<JsonObject> severities = items("rules:\n  half-key-pair: o¦\n");
    assertThat(severities)
        .extracting(Completing::label)
        .containsExactly("off", "info", "warning", "error");
    assertThat(edit(severities.get(0))).isEqualTo("1:17-1:18 off");
  }

  @Test
  void wordsAndVersions() {
    List<JsonObject> dialects = items("dialect: ¦\n");
    assertThat(dialects)
        .extracting(Completing::label)
        .containsExactly("core", "platform", "fusion");
    assertThat(note(dialects.get(0))).isEqualTo("default");
    assertThat(dialects.get(1).getAsJsonObject("documentation").get("value").getAsString())
        .isEqualTo("the dbt platform");
    assertThat(labels("preset: \"¦\"\n")).containsExactly("default", "strict", "all");
    List<JsonObject> versions = items("adapter-version: ¦\n");
    assertThat(versions).extracting(Completing::label).contains(Schema.newestVersion().toString());
  }

  @Test
  void inBracesAndInBrokenText() {
    assertThat(labels("rules: {unknown-key: off, half¦")).contains("half-key-pair");
    assertThat(labels("preset: \"all\nrules:\n  unknown-key: ¦\n")).contains("off");
    assertThat(labels("exclude:\n  - ¦\n")).isEmpty();
    assertThat(labels("# ¦\n")).isEmpty();
    assertThat(labels("naming:\n  targets:\n    prod:\n      ¦\n")).contains("schema");
    assertThat(labels("nothing:\n  ¦\n")).isEmpty();
  }
}
