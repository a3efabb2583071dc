package io.github.athenalint.lsp;

import static io.github.athenalint.lsp.Room.MISSPELT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The diagnostics of a whole workspace. */
class SweepTest {

  private final Path folder;
  private final Room room;

  SweepTest(@TempDir Path folder) {
    this.folder = folder;
    this.room = new Room(folder);
  }

  private static Editor start(Path folder) throws IOException {
    return Editor.start(folder, "{\"textDocument\": {\"diagnostic\": {}}}");
  }

  private static List<String> told(JsonElement report) {
    return report.getAsJsonObject().getAsJsonArray("items").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(
            one ->
                one.get("uri").getAsString().replaceFirst(".*/junit-\\d+/", "")
                    + " "
                    + one.get("kind").getAsString()
                    + (one.has("items") ? " " + !one.getAsJsonArray("items").isEmpty() : "")
                    + (one.get("version").isJsonNull() ? "" : " open"))
        .toList();
  }

  @Test
  void allFilesAreLookedAtAndToldOnceOnly() throws IOException {
    room.write("a/profiles.yml", MISSPELT);
    room.write("a/dbt_project.yml", "name: a\nprofile: gone\n");
    room.write("b/profiles.yml", "shop: {outputs: {pg: {type: postgres}}}\n");
    room.write("node_modules/x/profiles.yml", MISSPELT);
    room.write(".gitignore", "mine/\n");
    room.write("mine/profiles.yml", MISSPELT);
    room.write("athena-lint.yml", "exclude: [old/**]\n");
    room.write("old/profiles.yml", MISSPELT);
    try (Editor editor = start(folder)) {
      editor.open(folder.resolve("b/profiles.yml").toUri().toString(), MISSPELT);
      JsonElement first =
          editor.request("workspace/diagnostic", Editor.json("{\"previousResultIds\": []}"));
      assertThat(told(first))
          .containsExactly(
              "a/dbt_project.yml full true",
              "a/profiles.yml full true",
              "athena-lint.yml full false",
              "b/profiles.yml full true open",
              "old/profiles.yml full false");
      JsonObject again = new JsonObject();
      JsonArray ids = new JsonArray();
      for (JsonElement one : first.getAsJsonObject().getAsJsonArray("items")) {
        JsonObject id = new JsonObject();
        id.add("uri", one.getAsJsonObject().get("uri"));
        id.add("value", one.getAsJsonObject().get("resultId"));
        ids.add(id);
      }
      again.add("previousResultIds", ids);
      room.write("a/profiles.yml", MISSPELT.replace("treads", "threads"));
      assertThat(told(editor.request("workspace/diagnostic", again)))
          .containsExactly(
              "a/dbt_project.yml unchanged",
              "a/profiles.yml full true",
              "athena-lint.yml unchanged",
              "b/profiles.yml unchanged open",
              "old/profiles.yml unchanged");
      editor.quit();
    }
  }

  @Test
  void whatIsTypedCountsAndNotWhatWasToldBefore() throws IOException {
    room.write("profiles.yml", MISSPELT);
    String uri = folder.resolve("profiles.yml").toUri().toString();
    try (Editor editor = start(folder)) {
      editor.open(uri, MISSPELT);
      JsonObject all = Editor.json("{\"previousResultIds\": []}");
      assertThat(told(editor.request("workspace/diagnostic", all)).toString()).contains("true");
      editor.change(uri, 2, "shop: {outputs: {pg: {type: postgres}}}\n");
      assertThat(told(editor.request("workspace/diagnostic", all)))
          .containsExactly("profiles.yml full false open");
      editor.quit();
    }
  }

  @Test
  void itTellsBitByBitAndCanBeStopped() throws IOException {
    for (int i = 0; i < 100; i++) {
      room.write(i + "/profiles.yml", MISSPELT);
    }
    try (Editor editor = start(folder)) {
      JsonObject params =
          Editor.json(
              "{\"previousResultIds\": [], \"partialResultToken\": \"bits\","
                  + " \"workDoneToken\": \"work\"}");
      int first = editor.send("workspace/diagnostic", params);
      int second = editor.send("workspace/diagnostic", params);
      editor.tell("$/cancelRequest", Editor.json("{\"id\": %d}".formatted(second)));
      assertThat(editor.answer(second).getAsJsonObject("error").get("code").getAsInt())
          .isEqualTo(-32800);
      JsonObject result = editor.answer(first).getAsJsonObject("result");
      int bits =
          editor.heard().stream()
              .filter(message -> message.toString().contains("\"token\":\"bits\""))
              .map(message -> message.getAsJsonObject("params").getAsJsonObject("value"))
              .mapToInt(value -> value.getAsJsonArray("items").size())
              .sum();
      assertThat(bits + result.getAsJsonArray("items").size()).isEqualTo(100);
      assertThat(bits).isPositive();
      String all = editor.heard().toString();
      assertThat(all).contains("\"kind\":\"begin\"", "40 of 100 files", "\"kind\":\"end\"");
      editor.quit();
    }
  }
}
