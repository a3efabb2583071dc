package io.github.athenalint.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered while somebody types, through the real program. */
@TestInstance(Lifecycle.PER_CLASS)
class CompletionTest {

  private static final String SNIPPETS =
      """
      {"textDocument": {"completion": {"completionItem":
        {"snippetSupport": true, "labelDetailsSupport": true,
         "insertTextModeSupport": {"valueSet": [1, 2]}}}}}
      """;

  private static final String OUTPUT =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            s3_staging_dir: s3://acme/x/
            schema: sales
      """;

  private final Path folder;
  private final Editor editor;
  private int opened;

  CompletionTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(".aws"));
    Files.writeString(
        folder.resolve(".aws/credentials"),
        "[default]\naws_secret_access_key = MARKER\n[work]\naws_access_key_id = MARKER\n");
    Files.writeString(
        folder.resolve(".aws/config"),
        "[profile dev team]\nregion = eu-west-1\n[sso-session MARKER]\n[profile sso]\n");
    this.editor = Editor.start(folder, SNIPPETS);
  }

  @AfterAll
  void quit() {
    assertThat(editor.heard()).asString().doesNotContain("MARKER");
    assertThat(editor.quit()).isZero();
    assertThat(editor.log()).isEmpty();
  }

  private List<JsonObject> items(String name, String marked) {
    return items(editor, name, marked);
  }

  private List<JsonObject> items(Editor asked, String name, String marked) {
    Marked text = Marked.of(marked);
    String uri = folder.resolve("d" + opened++).resolve(name).toUri().toString();
    asked.open(uri, text.text());
    JsonObject list =
        asked.request("textDocument/completion", Editor.at(uri, text.position())).getAsJsonObject();
    asked.shut(uri);
    assertThat(list.get("isIncomplete").getAsBoolean()).isFalse();
    return StreamSupport.stream(list.getAsJsonArray("items").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .sorted(Comparator.comparing(item -> item.get("sortText").getAsString()))
        .toList();
  }

  private List<String> labels(String marked) {
    return items("profiles.yml", marked).stream().map(CompletionTest::label).toList();
  }

  private static String label(JsonObject item) {
    return item.get("label").getAsString();
  }

  private static JsonObject one(List<JsonObject> items, String label) {
    return items.stream().filter(item -> label(item).equals(label)).findFirst().orElseThrow();
  }

  private static String note(JsonObject item) {
    return item.getAsJsonObject("labelDetails").get("description").getAsString();
  }

  /** Returns an edit as {@code range text}. */
  private static String edit(JsonObject item) {
    JsonObject edit = item.getAsJsonObject("textEdit");
    return Editor.written(edit.get("range")) + " " + edit.get("newText").getAsString();
  }

  @Test
  void keysThatAreMissingWithTheRequiredOnesFirst() {
    List<JsonObject> items = items("profiles.yml", OUTPUT + "      ¦\n");
    assertThat(items).extracting(CompletionTest::label).startsWith("region_name", "database");
    assertThat(items)
        .extracting(CompletionTest::label)
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
    assertThat(labels(OUTPUT + "      catalog: awsdatacatalog\n      ¦\n"))
        .doesNotContain("database");
  }

  @Test
  void theOtherHalfOfAKeyPairIsNeeded() {
    List<JsonObject> items =
        items(
            "profiles.yml",
            OUTPUT + "      aws_access_key_id: \"{{ env_var('DBT_ENV_SECRET_ID') }}\"\n      ¦\n");
    assertThat(note(one(items, "aws_secret_access_key")))
        .isEqualTo("needed with `aws_access_key_id`");
  }

  @Test
  void whatIsMergedMayBeOverriddenAndComesLast() {
    List<JsonObject> items =
        items(
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
    assertThat(items).extracting(CompletionTest::label).startsWith("database", "schema");
  }

  @Test
  void aHelperBlockIsAPartOfAnOutput() {
    assertThat(
            labels(
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
    List<JsonObject> items = items("profiles.yml", marked);
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
    assertThat(labels(marked)).isSubsetOf("type");
  }

  @Test
  void nothingIsOfferedInOtherYaml() {
    assertThat(items("compose.yml", "services:\n  web:\n    ¦\n")).isEmpty();
    assertThat(items("soda.yml", "data_source x:\n  type: athena\n  connection:\n    ¦\n"))
        .isEmpty();
    assertThat(items("schema.yml", "models:\n  - name: a\n    ¦\n")).isEmpty();
  }

  @Test
  void regionsAreFoundByTheirNames() {
    List<JsonObject> items = items("profiles.yml", OUTPUT + "      region_name: fr¦\n");
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
    JsonObject edit = one(items("profiles.yml", marked), "eu-west-1").getAsJsonObject("textEdit");
    assertThat(edit.get("newText").getAsString()).isEqualTo(parts[1]);
    String line = parts[0].replace("¦", "");
    JsonObject range = edit.getAsJsonObject("range");
    int from = range.getAsJsonObject("start").get("character").getAsInt() - 6;
    int to = range.getAsJsonObject("end").get("character").getAsInt() - 6;
    assertThat(line.substring(0, from) + parts[1] + line.substring(to))
        .matches("region_name: ([\"']?)eu-west-1\\1( # why)?");
  }

  @Test
  void namingShowsWhereTheTablesOfThisTargetGo() {
    List<JsonObject> items = items("profiles.yml", OUTPUT + "      s3_data_naming: ¦\n");
    assertThat(items)
        .extracting(CompletionTest::label)
        .containsExactly(
            "schema_table_unique", "schema_table", "table", "table_unique", "unique", "env_var");
    assertThat(
            one(items, "schema_table").getAsJsonObject("documentation").get("value").getAsString())
        .contains("s3://acme/x/tables/sales/<table>");
  }

  @Test
  void targetsOfThisProfile() {
    assertThat(
            labels(
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
        items("profiles.yml", "shop:\n  target: ¦\n  outputs:\n    'on': {type: athena}\n");
    assertThat(edit(items.get(0))).isEqualTo("1:10-1:10 \"on\"");
  }

  @Test
  void targetsAreKnownFromTheLastSoundText() {
    String sound =
        "shop:\n  target: dev\n  outputs:\n    dev: {type: athena}\n    prod: {type: athena}\n";
    String uri = folder.resolve("sound/profiles.yml").toUri().toString();
    editor.open(uri, sound);
    editor.change(uri, 2, "shop:\n  target: \n  outputs:\n    dev: {type: \"a\n");
    JsonObject list =
        editor.request("textDocument/completion", Editor.at(uri, "1:10")).getAsJsonObject();
    assertThat(list.getAsJsonArray("items"))
        .extracting(item -> label(item.getAsJsonObject()))
        .contains("dev", "prod");
  }

  @Test
  void namesOfAwsProfilesAndNothingElseOfThem() {
    List<JsonObject> items = items("profiles.yml", OUTPUT + "      aws_profile_name: ¦\n");
    assertThat(items)
        .extracting(CompletionTest::label)
        .containsExactly("default", "dev team", "sso", "work", "env_var");
    assertThat(edit(one(items, "dev team"))).endsWith(" \"dev team\"");
  }

  @Test
  void templatesHaveTheFilterOfTheField() {
    assertThat(edit(one(items("profiles.yml", OUTPUT + "      threads: ¦\n"), "env_var")))
        .isEqualTo("7:15-7:15 \"{{ env_var('${1:DBT_THREADS}') | as_number }}\"");
    assertThat(
            edit(
                one(
                    items("profiles.yml", OUTPUT + "      skip_workgroup_check: \"{{ ¦ }}\"\n"),
                    "env_var")))
        .isEqualTo("7:32-7:32 env_var('${1:DBT_SKIP_WORKGROUP_CHECK}') | as_bool");
    assertThat(labels(OUTPUT + "      threads: \"{{ env_var('N') | ¦ }}\"\n"))
        .startsWith("as_number");
    assertThat(edit(one(items("profiles.yml", OUTPUT + "      schema: '{{ ¦"), "env_var")))
        .isEqualTo("7:18-7:18 env_var(\"${1:DBT_SCHEMA}\") }}'");
  }

  @Test
  void variablesThatOthersUse() throws IOException {
    Files.createDirectories(folder.resolve("jaffle"));
    Files.writeString(
        folder.resolve("jaffle/profiles.yml"), "a: {target: \"{{ env_var('FROM_DISK') }}\"}\n");
    editor.tell(
        "workspace/didChangeWatchedFiles",
        Editor.json(
            "{\"changes\": [{\"uri\": \"%s\", \"type\": 1}]}"
                .formatted(folder.resolve("jaffle/profiles.yml").toUri())));
    List<JsonObject> items =
        items(
            "profiles.yml",
            OUTPUT
                + "      work_group: \"{{ env_var('HERE') }}\"\n      x: \"{{ env_var('F¦OO') }}\"\n");
    assertThat(items).extracting(CompletionTest::label).contains("FROM_DISK", "HERE");
    assertThat(edit(one(items, "HERE"))).isEqualTo("8:22-8:25 HERE");
  }

  @Test
  void wholeOutputsAndProfiles() {
    List<JsonObject> outputs = items("profiles.yml", "shop:\n  target: ci\n  outputs:\n    ¦\n");
    assertThat(outputs)
        .extracting(CompletionTest::label)
        .containsExactly("ci: Athena output", "ci: Athena output, with more keys");
    assertThat(edit(outputs.get(0)))
        .contains("${1:ci}:\n      type: athena\n      region_name: ${2:eu-west-1}\n");
    assertThat(outputs.get(0).get("insertTextMode").getAsInt()).isEqualTo(1);
    assertThat(edit(items("profiles.yml", "¦").get(0)))
        .contains("${1:shop}:\n  target: ${2:dev}\n  outputs:\n    ${2:dev}:\n      type: athena");
    assertThat(labels("shop:\n  ¦\n")).containsExactly("outputs", "target");
    assertThat(labels("shop:\n  target: dev\n  ¦\n    dev:\n      type: athena\n"))
        .containsExactly("outputs");
  }

  @Test
  void aClientWithoutSnippetsGetsPlainTexts() throws IOException {
    try (Editor plain = Editor.start(folder)) {
      List<JsonObject> items = items(plain, "profiles.yml", OUTPUT + "      ¦\n");
      assertThat(edit(one(items, "s3_data_dir"))).isEqualTo("7:6-7:6 s3_data_dir: s3://");
      assertThat(edit(one(items, "threads"))).isEqualTo("7:6-7:6 threads: ");
      assertThat(one(items, "region_name").get("detail").getAsString()).isEqualTo("required");
      assertThat(items.toString()).doesNotContain("${1").doesNotContain("insertTextFormat");
    }
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
    editor.open(uri, text.text());
    JsonObject list =
        editor
            .request("textDocument/completion", Editor.at(uri, text.position()))
            .getAsJsonObject();
    assertThat(list.getAsJsonArray("items"))
        .extracting(item -> label(item.getAsJsonObject()))
        .containsExactly("shop", "own");
  }

  @Test
  void platformDocumentsBySection() {
    String connection =
        """
        connection:
          region_name: eu-west-1
          database: awsdatacatalog
          s3_staging_dir: s3://x/y/
        """;
    List<JsonObject> items = items("platform.yml", connection + "  ¦\n");
    assertThat(items)
        .extracting(CompletionTest::label)
        .contains("work_group")
        .doesNotContain("type", "schema", "threads", "aws_profile_name");
    assertThat(items("platform.yml", connection + "credentials:\n  schema: x\n  ¦\n"))
        .extracting(CompletionTest::label)
        .contains("threads", "aws_access_key_id")
        .doesNotContain("work_group");
    assertThat(items("platform.yml", connection + "¦\n"))
        .extracting(CompletionTest::label)
        .containsExactly("credentials", "extended_attributes");
  }

  @Test
  void whatTheDialectDoesNotReadIsNotOffered() throws IOException {
    Path fusion = folder.resolve("fusion");
    Files.createDirectories(fusion);
    Files.writeString(fusion.resolve("athena-lint.yml"), "dialect: fusion\n");
    Marked text = Marked.of(OUTPUT + "      ¦\n");
    String uri = fusion.resolve("profiles.yml").toUri().toString();
    editor.open(uri, text.text());
    JsonObject list =
        editor
            .request("textDocument/completion", Editor.at(uri, text.position()))
            .getAsJsonObject();
    assertThat(list.getAsJsonArray("items"))
        .extracting(item -> label(item.getAsJsonObject()))
        .contains("region_name", "work_group")
        .doesNotContain("s3_data_dir", "num_retries");
  }

  @Test
  void anchorsBeforeTheCursor() {
    String marked = "a: &a\n  type: athena\nb:\n  outputs:\n    dev:\n      <<: *¦\nc: &c {}\n";
    assertThat(labels(marked)).containsExactly("*a");
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
