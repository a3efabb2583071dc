package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.athenalint.cli.FakeAthena;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking AWS from an editor, through the real program and an AWS on the loopback address. */
class LiveLensTest {

  private static final String PROFILES =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: analytics
            work_group: elt
            s3_staging_dir: s3://acme-athena/results/
            s3_data_dir: s3://acme-athena/tables/
            aws_access_key_id: "{{ env_var('DBT_ENV_SECRET_ID') }}"
            aws_secret_access_key: "{{ env_var('DBT_ENV_SECRET_KEY') }}"
          other:
            type: postgres
      """;

  private final Path folder;
  private final String uri;

  LiveLensTest(@TempDir Path folder) {
    this.folder = folder;
    this.uri = folder.resolve("profiles.yml").toUri().toString();
  }

  private Editor start(String url, String capabilities, String options) throws IOException {
    Editor editor =
        Editor.launch(folder, System.getProperty("java.class.path"), env(url, Map.of()));
    editor.initialize(folder, capabilities, options);
    return editor;
  }

  private static Map<String, String> env(String url, Map<String, String> more) {
    Map<String, String> env = new HashMap<>(more);
    env.put("AWS_EC2_METADATA_DISABLED", "true");
    env.put("AWS_ENDPOINT_URL", url);
    env.put("DBT_ENV_SECRET_ID", "AKIAMARKERMARKERMARK");
    env.put("DBT_ENV_SECRET_KEY", "MARKERSECRETMARKERSECRETMARKERSECRETMARK");
    return env;
  }

  private JsonArray lenses(Editor editor) {
    return editor.request("textDocument/codeLens", Editor.about(uri)).getAsJsonArray();
  }

  private JsonObject command(String... arguments) {
    JsonObject params = Editor.json("{\"command\": \"athena-lint.live\"}");
    JsonArray all = new JsonArray();
    List.of(arguments).forEach(all::add);
    params.add("arguments", all);
    return params;
  }

  private static List<String> told(JsonArray diagnostics) {
    return diagnostics.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(one -> one.get("severity").getAsInt() < 3)
        .map(
            one ->
                Editor.written(one.get("range"))
                    + " "
                    + one.get("message").getAsString().split("\n", 2)[0])
        .toList();
  }

  private static String shown(Editor editor) {
    return editor
        .await(message -> isCalled(message, "window/showMessage"))
        .getAsJsonObject("params")
        .get("message")
        .getAsString();
  }

  private static boolean isCalled(JsonObject message, String method) {
    return message.has("method") && message.get("method").getAsString().equals(method);
  }

  @Test
  void theLensAsksAndTheAnswersAreFindingsUntilTheTargetSaysSomethingElse() throws IOException {
    try (FakeAthena aws = new FakeAthena();
        Editor editor = start(aws.url(), "{}", "{}")) {
      assertThat(told(editor.diagnosticsOf(uri, PROFILES))).isEmpty();
      JsonArray lenses = lenses(editor);
      assertThat(lenses).hasSize(1);
      JsonObject lens = lenses.get(0).getAsJsonObject();
      assertThat(Editor.written(lens.get("range"))).isEqualTo("3:4-3:7");
      JsonObject command = lens.getAsJsonObject("command");
      assertThat(command.get("title").getAsString()).isEqualTo("Check against AWS");
      assertThat(aws.wasAsked()).isFalse();

      editor.forget();
      JsonArray answers = editor.request("workspace/executeCommand", command).getAsJsonArray();
      assertThat(answers.toString())
          .contains("\"check\":\"workgroup\"", "\"detail\":\"not found\"");
      assertThat(told(editor.awaitDiagnostics(uri, 1))).containsExactly(found(8));
      assertThat(shown(editor))
          .isEqualTo("athena-lint: 1 finding about shop.dev (4 answers of AWS)");

      change(editor, 2, "# a line above\n" + PROFILES);
      assertThat(told(editor.awaitDiagnostics(uri, 2))).containsExactly(found(9));
      change(
          editor,
          3,
          "# a line above\n" + PROFILES.replace("work_group: elt", "work_group: elt # x"));
      assertThat(told(editor.awaitDiagnostics(uri, 3))).containsExactly(found(9));
      change(editor, 4, PROFILES.replace("schema: analytics", "schema: analytics2"));
      assertThat(told(editor.awaitDiagnostics(uri, 4))).isEmpty();
      change(editor, 5, PROFILES.replace("work_group: elt", "work_group: etl"));
      assertThat(told(editor.awaitDiagnostics(uri, 5))).isEmpty();
      assertThat(editor.heard().toString()).doesNotContain("MARKER");
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).isEmpty();
    }
  }

  private static String found(int line) {
    return "%1$d:18-%1$d:21 there is no workgroup `elt` in eu-west-1".formatted(line);
  }

  private void change(Editor editor, int version, String text) {
    editor.change(uri, version, text);
  }

  @Test
  void whatATargetMergesIsPartOfWhatItSays() throws IOException {
    String shared =
        PROFILES
            .replace("shop:\n", "base: &base\n  work_group: elt\nshop:\n")
            .replace("      work_group: elt\n", "      <<: *base\n");
    try (FakeAthena aws = new FakeAthena();
        Editor editor = start(aws.url(), "{}", "{}")) {
      editor.diagnosticsOf(uri, shared);
      editor.forget();
      editor.request("workspace/executeCommand", command(uri));
      assertThat(told(editor.awaitDiagnostics(uri, 1)).toString()).contains("no workgroup `elt`");
      change(editor, 2, shared.replace("elt", "etl"));
      assertThat(told(editor.awaitDiagnostics(uri, 2))).isEmpty();
      editor.quit();
    }
  }

  @Test
  void aClientThatAsksIsToldToAskAgain() throws IOException {
    String capabilities =
        "{\"textDocument\": {\"diagnostic\": {}},"
            + " \"workspace\": {\"diagnostics\": {\"refreshSupport\": true}}}";
    try (FakeAthena aws = new FakeAthena();
        Editor editor = start(aws.url(), capabilities, "{\"run\": \"onSave\"}")) {
      editor.open(uri, PROFILES);
      assertThat(pulled(editor)).isEmpty();
      editor.request("workspace/executeCommand", command(uri, "shop", "dev"));
      editor.await(message -> isCalled(message, "workspace/diagnostic/refresh"));
      assertThat(pulled(editor)).containsExactly(found(8));
      editor.quit();
    }
  }

  private List<String> pulled(Editor editor) {
    return told(
        editor
            .request("textDocument/diagnostic", Editor.about(uri))
            .getAsJsonObject()
            .getAsJsonArray("items"));
  }

  @Test
  void whatCannotBeVerifiedIsAMessage() throws IOException {
    try (Editor editor = start("http://127.0.0.1:1", "{}", "{}")) {
      editor.diagnosticsOf(uri, PROFILES);
      editor.forget();
      editor.request("workspace/executeCommand", command(uri, "shop", "dev"));
      assertThat(shown(editor))
          .startsWith("athena-lint: shop.dev: could not verify the credentials: ");
      assertThat(told(editor.awaitDiagnostics(uri, 1))).isEmpty();
      assertThat(editor.heard().toString()).doesNotContain("MARKER");
      editor.quit();
    }
  }

  @Test
  void theRequestCanBeCancelled() throws Exception {
    try (FakeAthena aws = FakeAthena.silent();
        Editor editor = start(aws.url(), "{}", "{}")) {
      editor.diagnosticsOf(uri, PROFILES);
      JsonObject params = command(uri);
      params.addProperty("workDoneToken", "mine");
      int id = editor.send("workspace/executeCommand", params);
      aws.awaitQuestion();
      editor.tell("$/cancelRequest", Editor.json("{\"id\": %d}".formatted(id)));
      assertThat(editor.answer(id).getAsJsonObject("error").get("code").getAsInt())
          .isEqualTo(-32800);
      editor.await(message -> message.toString().contains("\"kind\":\"end\""));
      assertThat(editor.heard().toString())
          .contains("\"token\":\"mine\"", "\"kind\":\"begin\"", "\"cancellable\":true")
          .doesNotContain("window/showMessage");
      assertThat(editor.quit()).isZero();
    }
  }

  @Test
  void theProgressCanBeCancelled() throws Exception {
    try (FakeAthena aws = FakeAthena.silent();
        Editor editor = start(aws.url(), "{\"window\": {\"workDoneProgress\": true}}", "{}")) {
      editor.diagnosticsOf(uri, PROFILES);
      int id = editor.send("workspace/executeCommand", command(uri));
      JsonObject made =
          editor.await(message -> isCalled(message, "window/workDoneProgress/create"));
      editor.reply(made, "null");
      aws.awaitQuestion();
      editor.tell("window/workDoneProgress/cancel", made.getAsJsonObject("params"));
      assertThat(editor.answer(id).getAsJsonObject("error").get("code").getAsInt())
          .isEqualTo(-32800);
      editor.await(message -> message.toString().contains("\"kind\":\"end\""));
      assertThat(editor.quit()).isZero();
    }
  }

  @Test
  void anEditorMayForbidIt() throws IOException {
    try (FakeAthena aws = new FakeAthena();
        Editor editor = start(aws.url(), "{}", "{\"live\": false}")) {
      editor.diagnosticsOf(uri, PROFILES);
      assertThat(lenses(editor)).isEmpty();
      assertThat(
              editor.refused("workspace/executeCommand", command(uri)).get("message").getAsString())
          .isEqualTo("the settings of the editor do not let AWS be asked");
      assertThat(aws.wasAsked()).isFalse();
      editor.quit();
    }
  }

  @Test
  void withoutTheLiveJarThereIsNoLens() throws IOException {
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(part -> !part.contains("awssdk"))
            .collect(Collectors.joining(File.pathSeparator));
    try (Editor editor = Editor.launch(folder, classes, Map.of())) {
      editor.initialize(folder, "{}", "{}");
      editor.diagnosticsOf(uri, PROFILES);
      assertThat(lenses(editor)).isEmpty();
      assertThat(
              editor.refused("workspace/executeCommand", command(uri)).get("message").getAsString())
          .contains("athena-lint-live.jar is not beside");
      editor.quit();
    }
  }

  @Test
  void whatIsNotThereIsNotAskedAbout() throws IOException {
    try (FakeAthena aws = new FakeAthena();
        Editor editor = start(aws.url(), "{}", "{}")) {
      editor.diagnosticsOf(uri, PROFILES);
      for (JsonObject wrong :
          List.of(command(), command(uri + "x"), command(uri, "shop", "other"))) {
        assertThat(editor.refused("workspace/executeCommand", wrong).get("code").getAsInt())
            .isIn(-32602, -32803);
      }
      assertThat(aws.wasAsked()).isFalse();
      editor.quit();
    }
  }
}
