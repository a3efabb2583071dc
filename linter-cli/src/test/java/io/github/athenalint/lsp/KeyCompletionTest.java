package io.github.athenalint.lsp;

import static io.github.athenalint.lsp.Completing.OUTPUT;
import static io.github.athenalint.lsp.Completing.edit;
import static io.github.athenalint.lsp.Completing.note;
import static io.github.athenalint.lsp.Completing.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys that are offered while somebody types, through the real program. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyCompletionTest {

  private final Path folder;
  private final Completing completing;

  KeyCompletionTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.completing = Completing.start(folder);
  }

  @AfterAll
  void quit() {
    completing.quit();
  }

  @Test
  void keysThatAreMissingWithTheRequiredOnesFirst() {
    List<JsonObject> items = completing.items("profiles.yml", OUTPUT + "      ¦\n");
    assertThat(items).extracting(Completing::label).startsWith("region_name", "database");
    assertThat(items)
        .extracting(Completing::label)
        .doesNotContain("type", "schema", "s3_staging_dir", "catalog")
        .contains("threads", "work_group");
    assertThat(note(items.get(0))).isEqualTo("required");
    assertThat(note(one(items, "threads"))).isEqualTo("default 1");
    assertThat(edit(items.get(0))).isEqualTo("7:6-7:6 region_name: ");
    assertThat(edit(one(items, "s3_data_dir")))
        .isEqualTo("7:6-7:6 s3_data_dir: s3://${1:bucket}/${2:prefix}/");
    assertThat(edit(one(items, "aws_secret_access_key")))
        .isEqualTo(
            "7:6-7:6 aws_secret_access_key:"
                + " \"{{ env_var('${1:DBT_ENV_SECRET_AWS_SECRET_ACCESS_KEY}') }}\"");
    assertThat(edit(one(items, "debug_query_state"))).endsWith("${1|true,false|}");
    assertThat(one(items, "threads").getAsJsonObject("documentation").get("value").getAsString())
        .contains("whole number", "default: `1`");
  }

  @Test
  void anAliasCountsAsItsField() {
    assertThat(completing.labels(OUTPUT + "      catalog: awsdatacatalog\n      ¦\n"))
        .doesNotContain("database");
  }

  @Test
  void theOtherHalfOfAKeyPairIsNeeded() {
    List<JsonObject> items =
        completing.items(
            "profiles.yml",
            OUTPUT + "      aws_access_key_id: \"{{ env_var('DBT_ENV_SECRET_ID') }}\"\n      ¦\n");
    assertThat(note(one(items, "aws_secret_access_key")))
        .isEqualTo("needed with `aws_access_key_id`");
  }

  @Test
  void whatIsMergedMayBeOverriddenAndComesLast() {
    List<JsonObject> items =
        completing.items(
            "profiles.yml",
            """
            .base: &base
              type: athena
              region_name: eu-west-1
            shop:
              outputs:
                dev:
                  <<: *base
                  ¦
            """);
    assertThat(note(one(items, "region_name"))).isEqualTo("overrides a merged key");
    assertThat(items.get(items.size() - 1).get("sortText").getAsString()).startsWith("6");
    assertThat(items).extracting(Completing::label).startsWith("database", "schema");
  }

  @Test
  void aHelperBlockIsAPartOfAnOutput() {
    assertThat(
            completing.labels(
                """
                .base: &base
                  type: athena
                  ¦
                shop:
                  outputs:
                    dev: {<<: *base}
                """))
        .contains("region_name")
        .doesNotContain("type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop:\n  outputs:\n    dev:\n      type: athena\n      schema: \"open\n      re¦\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      re¦\n      x: [\n      y: {\n",
        "shop:\n  outputs:\n    old:\n      a: 'b\n    dev:\n      type: athena\n      re¦",
        "shop:\r\n  outputs:\r\n    dev:\r\n      type: athena\r\n      re¦\r\n",
        "shop:\n\toutputs:\n\t\tdev:\n\t\t\ttype: athena\n\t\t\tre¦\n",
        "sh😀p:\n  outputs:\n    \"é😀\":\n      type: athena\n      re¦\n",
        "shop: {outputs: {dev: {type: athena, re¦}}}\n",
        "shop: {outputs: {dev: {type: athena, re¦",
        "shop:\n  outputs:\n    dev: {\n      type: athena,\n      re¦\n    }\n",
        "\uFEFFshop:\n  outputs:\n    dev:\n      type: athena\n      re¦\n",
        "shop:\n  outputs:\n    dev:\n      re¦\n      type: athena\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      re¦ # why\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      \"re¦\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      re¦: eu-west-1\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      a b: c: d\n      re¦\n",
      })
  void keysAreOfferedHoweverTheTextLooks(String marked) {
    List<JsonObject> items = completing.items("profiles.yml", marked);
    JsonObject region = one(items, "region_name");
    Marked text = Marked.of(marked);
    JsonObject range = region.getAsJsonObject("textEdit").getAsJsonObject("range");
    String[] place = text.position().split(":", 2);
    int column = Integer.parseInt(place[1]);
    assertThat(range.getAsJsonObject("start").get("line").getAsString()).isEqualTo(place[0]);
    assertThat(range.getAsJsonObject("start").get("character").getAsInt())
        .isEqualTo(column - (marked.contains("\"re") ? 3 : 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop:\n  outputs:\n    pg:\n      type: postgres\n      ¦\n",
        "shop:\n  outputs:\n    pg:\n      host: x\n      user: y\n      th¦\n",
        "shop:\n  outputs:\n    any:\n      type: \"{{ env_var('T') }}\"\n      ¦\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      # ¦\n",
        "shop:\n  outputs:\n    dev:\n      type: athena # ¦\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      schema: |\n        ¦\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      schema: >-\n        re¦\n        x\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      tags:\n        ¦\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      tags: [¦]\n",
        "shop:\n  outputs:\n    dev:\n      type: postgres\n      region_name: ¦\n",
      })
  void nothingIsOfferedElsewhere(String marked) {
    assertThat(completing.labels(marked)).isSubsetOf("type");
  }

  @Test
  void nothingIsOfferedInOtherYaml() {
    assertThat(completing.items("compose.yml", "services:\n  web:\n    ¦\n")).isEmpty();
    assertThat(
            completing.items("soda.yml", "data_source x:\n  type: athena\n  connection:\n    ¦\n"))
        .isEmpty();
    assertThat(completing.items("schema.yml", "models:\n  - name: a\n    ¦\n")).isEmpty();
  }

  @Test
  void wholeOutputsAndProfiles() {
    List<JsonObject> outputs =
        completing.items("profiles.yml", "shop:\n  target: ci\n  outputs:\n    ¦\n");
    assertThat(outputs)
        .extracting(Completing::label)
        .containsExactly("ci: Athena output", "ci: Athena output, with more keys");
    assertThat(edit(outputs.get(0)))
        .contains("${1:ci}:\n      type: athena\n      region_name: ${2:eu-west-1}\n");
    assertThat(outputs.get(0).get("insertTextMode").getAsInt()).isEqualTo(1);
    assertThat(edit(completing.items("profiles.yml", "¦").get(0)))
        .contains("${1:shop}:\n  target: ${2:dev}\n  outputs:\n    ${2:dev}:\n      type: athena");
    assertThat(completing.labels("shop:\n  ¦\n")).containsExactly("outputs", "target");
    assertThat(completing.labels("shop:\n  target: dev\n  ¦\n    dev:\n      type: athena\n"))
        .containsExactly("outputs");
  }

  @Test
  void aClientWithoutSnippetsGetsPlainTexts() throws IOException {
    try (Editor plain = Editor.start(folder)) {
      List<JsonObject> items = completing.items(plain, "profiles.yml", OUTPUT + "      ¦\n");
      assertThat(edit(one(items, "s3_data_dir"))).isEqualTo("7:6-7:6 s3_data_dir: s3://");
      assertThat(edit(one(items, "threads"))).isEqualTo("7:6-7:6 threads: ");
      assertThat(one(items, "region_name").get("detail").getAsString()).isEqualTo("required");
      assertThat(items.toString()).doesNotContain("${1").doesNotContain("insertTextFormat");
    }
  }

  @Test
  void whatTheDialectDoesNotReadIsNotOffered() throws IOException {
    Path fusion = folder.resolve("fusion");
    Files.createDirectories(fusion);
    Files.writeString(fusion.resolve("athena-lint.yml"), "dialect: fusion\n");
    Marked text = Marked.of(OUTPUT + "      ¦\n");
    String uri = fusion.resolve("profiles.yml").toUri().toString();
    completing.editor().open(uri, text.text());
    JsonObject list =
        completing
            .editor()
            .request("textDocument/completion", Editor.at(uri, text.position()))
            .getAsJsonObject();
    assertThat(list.getAsJsonArray("items"))
        .extracting(item -> Completing.label(item.getAsJsonObject()))
        .contains("region_name", "work_group")
        .doesNotContain("s3_data_dir", "num_retries");
  }
}
