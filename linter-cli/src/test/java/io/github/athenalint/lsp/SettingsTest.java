package io.github.athenalint.lsp;

import static io.github.athenalint.lsp.Room.MISSPELT;
import static io.github.athenalint.lsp.Room.codes;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of documents as the settings of the editor and what it can ask for it. */
class SettingsTest {

  private static final String PULLS =
      """
      {"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": true}}}
      """;

  private final Path folder;
  private final Room room;

  SettingsTest(@TempDir Path folder) {
    this.folder = folder;
    this.room = new Room(folder);
  }

  @Test
  void settingsCountUnlessAConfigurationSaysOtherwise() throws IOException {
    try (Editor editor = Editor.launch(folder)) {
      editor.initialize(folder, "{}", "{\"athenaLint\": {\"show\": \"error\"}}");
      String profiles = room.uri("profiles.yml");
      assertThat(codes(editor.diagnosticsOf(profiles, MISSPELT))).doesNotContain("unknown-key");
      editor.forget();
      tellSettings(editor, "{\"athena-lint\": {\"show\": \"warning\", \"dialect\": \"fusion\"}}");
      assertThat(codes(editor.awaitDiagnostics(profiles, 1))).contains("engine-v2-unsupported");
      editor.forget();
      assertThat(editor.diagnosticsOf(room.uri("athena-lint.yml"), "dialect: core\n")).isEmpty();
      assertThat(codes(editor.awaitDiagnostics(profiles, 1)))
          .contains("unknown-key")
          .doesNotContain("engine-v2-unsupported");
      editor.forget();
      tellSettings(editor, "{\"show\": \"MARKER\", \"adapterVersion\": \"0.1\", \"dialect\": 3}");
      editor.await(message -> message.toString().contains("`show` is one of info, warning, error"));
      editor.await(message -> message.toString().contains("`adapterVersion` is a version"));
      editor.await(message -> message.toString().contains("`dialect` is a text"));
      editor.quit();
    }
  }

  private static void tellSettings(Editor editor, String settings) {
    editor.tell(
        "workspace/didChangeConfiguration", Editor.json("{\"settings\": %s}".formatted(settings)));
  }

  @Test
  void whoCanBeAskedIsAskedForSettings() throws IOException {
    String can =
        """
        {"workspace": {"configuration": true,
           "didChangeConfiguration": {"dynamicRegistration": true},
           "didChangeWatchedFiles": {"dynamicRegistration": true}}}
        """;
    try (Editor editor = Editor.start(folder, can)) {
      JsonObject wish = editor.await(message -> message.toString().contains("registerCapability"));
      assertThat(wish.toString())
          .contains("workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration");
      editor.reply(wish, "null");
      JsonObject asked =
          editor.await(message -> message.toString().contains("workspace/configuration\""));
      editor.reply(asked, "[{\"show\": \"error\"}, null, null]");
      String profiles = room.uri("profiles.yml");
      editor.open(profiles, MISSPELT);
      editor.await(
          message ->
              message.toString().contains("publish") && !message.toString().contains("treads"));
      editor.quit();
    }
  }

  @Test
  void onSaveMeansOnSave() throws IOException {
    try (Editor editor = Editor.launch(folder)) {
      editor.initialize(folder, "{}", "{\"run\": \"onSave\"}");
      String profiles = room.uri("profiles.yml");
      assertThat(codes(editor.diagnosticsOf(profiles, "shop: {}\n"))).doesNotContain("unknown-key");
      editor.change(profiles, 2, MISSPELT);
      editor.change(profiles, 3, MISSPELT + "\n");
      editor.request("textDocument/foldingRange", Editor.about(profiles));
      editor.save(profiles);
      assertThat(codes(editor.awaitDiagnostics(profiles, 3))).contains("unknown-key");
      assertThat(editor.heard().toString()).doesNotContain("\"version\":2");
      editor.quit();
    }
  }

  @Test
  void whoPullsIsNotPushed() throws IOException {
    try (Editor editor = Editor.start(folder, PULLS)) {
      String profiles = room.uri("profiles.yml");
      editor.open(profiles, MISSPELT);
      JsonObject first = pull(editor, profiles, "");
      assertThat(first.get("kind").getAsString()).isEqualTo("full");
      assertThat(codes(first.getAsJsonArray("items"))).contains("unknown-key");
      String id = first.get("resultId").getAsString();
      JsonObject second = pull(editor, profiles, id);
      assertThat(second.get("kind").getAsString()).isEqualTo("unchanged");
      assertThat(second.get("resultId").getAsString()).isEqualTo(id);
      editor.change(profiles, 2, "# one line more\n" + MISSPELT);
      assertThat(pull(editor, profiles, id).get("kind").getAsString()).isEqualTo("full");
      room.write("athena-lint.yml", "rules: {unknown-key: off}\n");
      editor.tell(
          "workspace/didChangeWatchedFiles",
          Editor.json(
              "{\"changes\": [{\"uri\": \"%s\", \"type\": 1}]}"
                  .formatted(room.uri("athena-lint.yml"))));
      editor.await(message -> message.toString().contains("workspace/diagnostic/refresh"));
      assertThat(codes(pull(editor, profiles, id).getAsJsonArray("items")))
          .doesNotContain("unknown-key");
      assertThat(pull(editor, room.uri("closed/profiles.yml"), "").getAsJsonArray("items"))
          .isEmpty();
      assertThat(editor.heard().toString()).doesNotContain("publishDiagnostics");
      editor.quit();
    }
  }

  private static JsonObject pull(Editor editor, String uri, String previous) {
    JsonObject params = Editor.about(uri);
    if (!previous.isEmpty()) {
      params.addProperty("previousResultId", previous);
    }
    return editor.request("textDocument/diagnostic", params).getAsJsonObject();
  }
}
