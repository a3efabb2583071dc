package io.github.athenalint.lsp;

import static io.github.athenalint.lsp.Completing.OUTPUT;
import static io.github.athenalint.lsp.Completing.edit;
import static io.github.athenalint.lsp.Completing.note;
import static io.github.athenalint.lsp.Completing.one;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
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

/** The values that are offered while somebody types, through the real program. */
@TestInstance(Lifecycle.PER_CLASS)
class ValueCompletionTest {

  private final Path folder;
  private final Completing completing;

  ValueCompletionTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(".aws"));
    Files.writeString(
        folder.resolve(".aws/credentials"),
        "[default]\naws_secret_access_key = MARKER\n[work]\naws_access_key_id = MARKER\n");
    Files.writeString(
        folder.resolve(".aws/config"),
        "[profile dev team]\nregion = eu-west-1\n[sso-session MARKER]\n[profile sso]\n");
    this.completing = Completing.start(folder);
  }

  @AfterAll
  void quit() {
    completing.quit();
  }

  @Test
  void regionsAreFoundByTheirNames() {
    List<JsonObject> items = completing.items("profiles.yml", OUTPUT + "      region_name: fr¦\n");
    JsonObject frankfurt = one(items, "eu-central-1");
    assertThat(note(frankfurt)).isEqualTo("Europe (Frankfurt)");
    assertThat(frankfurt.get("filterText").getAsString()).contains("Frankfurt");
    assertThat(edit(frankfurt)).isEqualTo("7:19-7:21 eu-central-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "region_name:¦| eu-west-1",
        "region_name: ¦|eu-west-1",
        "region_name: eu¦-cent|eu-west-1",
        "region_name: eu¦ # why|eu-west-1",
        "region_name: \"e¦u\"|eu-west-1",
        "region_name: 'e¦|eu-west-1'",
      })
  void aValueReplacesTheWholeWord(String caseText) {
    String[] parts = caseText.split("\\|", 2);
    String marked = OUTPUT + "      " + parts[0] + "\n";
    JsonObject edit =
        one(completing.items("profiles.yml", marked), "eu-west-1").getAsJsonObject("textEdit");
    assertThat(edit.get("newText").getAsString()).isEqualTo(parts[1]);
    String line = parts[0].replace("¦", "");
    JsonObject range = edit.getAsJsonObject("range");
    int from = range.getAsJsonObject("start").get("character").getAsInt() - 6;
    int to = range.getAsJsonObject("end").get("character").getAsInt() - 6;
    assertThat(line.substring(0, from) + parts[1] + line.substring(to))
        .matches("region_name: ([\"']?)eu-west-1\\1( # why)?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop: {outputs: {dev: {type: athena, region_name: eu¦}}}|eu-west-1",
        "shop: {outputs: {dev: {type: athena, s3_data_naming: ¦|schema_table",
        "shop: {outputs: {dev: {type: athena, debug_query_state: ¦|true",
        "shop: {outputs: {dev: {type: ¦}}}|athena",
        "{\"shop\": {\"outputs\": {\"dev\": {\"type\": ¦}}}}|athena",
        "a: &a {type: athena}\nb: {outputs: {dev: {<<: ¦}}}|*a",
      })
  void whatEndsAValueInAFlowCollectionAcceptsOneOfAClosedSet(String caseText) {
    String[] parts = caseText.split("\\|", 2);
    JsonObject item = one(completing.items("profiles.yml", parts[0] + "\n"), parts[1]);
    assertThat(item.getAsJsonArray("commitCharacters"))
        .extracting(JsonElement::getAsString)
        .containsExactly(",", "}", "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop: {outputs: {dev: {type: athena, ¦}}}",
        "shop: {outputs: {dev: {type: athena, region_name: \"eu¦\"}}}",
        "shop: {outputs: {dev: {type: athena, aws_profile_name: ¦}}}",
        "shop: {outputs: {dev: {type: athena, database: ¦}}}",
        "shop: {target: ¦, outputs: {dev: {type: athena}}}",
        "shop: {outputs: {dev: {type: athena, schema: \"{{ env_var('¦\"}}}",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      region_name: eu¦",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      ¦",
      })
  void nothingThatIsTypedAcceptsWhatMayBeMeantOtherwise(String marked) {
    List<JsonObject> items = completing.items("profiles.yml", marked + "\n");
    assertThat(items).isNotEmpty().noneMatch(item -> item.has("commitCharacters"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop:\n  outputs:\n    dev:\n      type: ¦\n",
        "shop:\n  outputs:\n    dev:\n      type:¦\n",
        "shop:\n  outputs:\n    dev:\n      type: at¦\n      schema: sales\n",
        "shop:\n  outputs:\n    dev: {type: \"¦\"}\n",
      })
  void theTypeOfAnOutputThatHasNoneYet(String marked) {
    assertThat(completing.labels(marked)).containsExactly("athena");
  }

  @Test
  void namingShowsWhereTheTablesOfThisTargetGo() {
    List<JsonObject> items = completing.items("profiles.yml", OUTPUT + "      s3_data_naming: ¦\n");
    assertThat(items)
        .extracting(Completing::label)
        .containsExactly(
            "schema_table_unique", "schema_table", "table", "table_unique", "unique", "env_var");
    assertThat(
            one(items, "schema_table").getAsJsonObject("documentation").get("value").getAsString())
        .contains("s3://acme/x/tables/sales/<table>");
  }

  @Test
  void targetsOfThisProfile() {
    assertThat(
            completing.labels(
                """
                other: {outputs: {x: {type: athena}}}
                shop:
                  target: ¦
                  outputs:
                    dev: {type: athena, region_name: eu-west-1}
                    prod: {type: athena}
                    'on': {type: athena}
                """))
        .containsExactly("dev", "on", "prod", "env_var");
  }

  @Test
  void aTargetThatPlainWouldBeNoTextIsQuoted() {
    List<JsonObject> items =
        completing.items(
            "profiles.yml", "shop:\n  target: ¦\n  outputs:\n    'on': {type: athena}\n");
    assertThat(edit(items.get(0))).isEqualTo("1:10-1:10 \"on\"");
  }

  @Test
  void targetsAreKnownFromTheLastSoundText() {
    String sound =
        "shop:\n  target: dev\n  outputs:\n    dev: {type: athena}\n    prod: {type: athena}\n";
    String uri = folder.resolve("sound/profiles.yml").toUri().toString();
    completing.editor().open(uri, sound);
    completing.editor().change(uri, 2, "shop:\n  target: \n  outputs:\n    dev: {type: \"a\n");
    JsonObject list =
        completing
            .editor()
            .request("textDocument/completion", Editor.at(uri, "1:10"))
            .getAsJsonObject();
    assertThat(list.getAsJsonArray("items"))
        .extracting(item -> Completing.label(item.getAsJsonObject()))
        .contains("dev", "prod");
  }

  @Test
  void namesOfAwsProfilesAndNothingElseOfThem() {
    List<JsonObject> items =
        completing.items("profiles.yml", OUTPUT + "      aws_profile_name: ¦\n");
    assertThat(items)
        .extracting(Completing::label)
        .containsExactly("default", "dev team", "sso", "work", "env_var");
    assertThat(edit(one(items, "dev team"))).endsWith(" \"dev team\"");
  }

  @Test
  void templatesHaveTheFilterOfTheField() {
    assertThat(
            edit(one(completing.items("profiles.yml", OUTPUT + "      threads: ¦\n"), "env_var")))
        .isEqualTo("7:15-7:15 \"{{ env_var('${1:DBT_THREADS}') | as_number }}\"");
    assertThat(
            edit(
                one(
                    completing.items(
                        "profiles.yml", OUTPUT + "      skip_workgroup_check: \"{{ ¦ }}\"\n"),
                    "env_var")))
        .isEqualTo("7:32-7:32 env_var('${1:DBT_SKIP_WORKGROUP_CHECK}') | as_bool");
    assertThat(completing.labels(OUTPUT + "      threads: \"{{ env_var('N') | ¦ }}\"\n"))
        .startsWith("as_number");
    assertThat(
            edit(one(completing.items("profiles.yml", OUTPUT + "      schema: '{{ ¦"), "env_var")))
        .isEqualTo("7:18-7:18 env_var(\"${1:DBT_SCHEMA}\") }}'");
  }

  @Test
  void variablesThatOthersUse() throws IOException {
    Files.createDirectories(folder.resolve("jaffle"));
    Files.writeString(
        folder.resolve("jaffle/profiles.yml"), "a: {target: \"{{ env_var('FROM_DISK') }}\"}\n");
    completing
        .editor()
        .tell(
            "workspace/didChangeWatchedFiles",
            Editor.json(
                "{\"changes\": [{\"uri\": \"%s\", \"type\": 1}]}"
                    .formatted(folder.resolve("jaffle/profiles.yml").toUri())));
    List<JsonObject> items =
        completing.items(
            "profiles.yml",
            OUTPUT
                + "      work_group: \"{{ env_var('HERE') }}\"\n      x: \"{{ env_var('F¦OO') }}\"\n");
    assertThat(items).extracting(Completing::label).contains("FROM_DISK", "HERE");
    assertThat(edit(one(items, "HERE"))).isEqualTo("8:22-8:25 HERE");
  }

  @Test
  void profilesForAProject() throws IOException {
    Path project = folder.resolve("proj");
    Files.createDirectories(project);
    Files.createDirectories(folder.resolve(".dbt"));
    Files.writeString(project.resolve("profiles.yml"), "shop:\n  outputs: {d: {type: athena}}\n");
    Files.writeString(
        folder.resolve(".dbt/profiles.yml"), "own:\n  outputs: {d: {type: athena}}\n");
    Marked text = Marked.of("name: x\nprofile: ¦\n");
    String uri = project.resolve("dbt_project.yml").toUri().toString();
    completing.editor().open(uri, text.text());
    JsonObject list =
        completing
            .editor()
            .request("textDocument/completion", Editor.at(uri, text.position()))
            .getAsJsonObject();
    assertThat(list.getAsJsonArray("items"))
        .extracting(item -> Completing.label(item.getAsJsonObject()))
        .containsExactly("shop", "own");
  }

  @Test
  void anchorsBeforeTheCursor() {
    String marked = "a: &a\n  type: athena\nb:\n  outputs:\n    dev:\n      <<: *¦\nc: &c {}\n";
    assertThat(completing.labels(marked)).containsExactly("*a");
  }

  @Test
  void placesAreCountedAsTheClientCounts() throws IOException {
    try (Editor bytes =
        Editor.start(folder, "{\"general\": {\"positionEncodings\": [\"utf-8\"]}}")) {
      Marked text = Marked.of("shop: {outputs: {\"é😀\": {type: athena, region_name: eu¦}}}\n");
      String uri = folder.resolve("bytes/profiles.yml").toUri().toString();
      bytes.open(uri, text.text());
      int column = text.text().substring(0, text.offset()).getBytes(UTF_8).length;
      JsonObject list =
          bytes.request("textDocument/completion", Editor.at(uri, "0:" + column)).getAsJsonObject();
      JsonObject edit =
          list.getAsJsonArray("items").get(0).getAsJsonObject().getAsJsonObject("textEdit");
      assertThat(Editor.written(edit.get("range"))).isEqualTo("0:" + (column - 2) + "-0:" + column);
    }
  }
}
