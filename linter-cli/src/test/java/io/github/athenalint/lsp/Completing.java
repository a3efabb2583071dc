package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Asks what can be written at a place, through the real program. */
final class Completing {

  /** An output that lacks a region and a database. */
  static final String OUTPUT =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            s3_staging_dir: s3://acme/x/
            schema: sales
      """;

  private static final String SNIPPETS =
      """
      {"textDocument": {"completion": {"completionItem":
        {"snippetSupport": true, "labelDetailsSupport": true, "commitCharactersSupport": true,
         "insertTextModeSupport": {"valueSet": [1, 2]}}}}}
      """;

  private final Path folder;
  private final Editor editor;
  private int opened;

  private Completing(Path folder, Editor editor) {
    this.folder = folder;
    this.editor = editor;
  }

  /** Starts an editor that takes snippets. */
  static Completing start(Path folder) throws IOException {
    return new Completing(folder, Editor.start(folder, SNIPPETS));
  }

  /** Returns the editor. */
  Editor editor() {
    return editor;
  }

  /** Ends the editor, which heard and logged nothing that it should not. */
  void quit() {
    assertThat(editor.heard()).asString().doesNotContain("MARKER");
    assertThat(editor.quit()).isZero();
    assertThat(editor.log()).isEmpty();
  }

  /** Returns what is offered at the cursor of a text, the first first. */
  List<JsonObject> items(String name, String marked) {
    return items(editor, name, marked);
  }

  /** Returns what is offered to another editor. */
  List<JsonObject> items(Editor asked, String name, String marked) {
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

  /** Returns the labels of what is offered in a profiles.yml. */
  List<String> labels(String marked) {
    return items("profiles.yml", marked).stream().map(Completing::label).toList();
  }

  static String label(JsonObject item) {
    return item.get("label").getAsString();
  }

  static JsonObject one(List<JsonObject> items, String label) {
    return items.stream().filter(item -> label(item).equals(label)).findFirst().orElseThrow();
  }

  static String note(JsonObject item) {
    return item.getAsJsonObject("labelDetails").get("description").getAsString();
  }

  /** Returns an edit as {@code range text}. */
  static String edit(JsonObject item) {
    JsonObject edit = item.getAsJsonObject("textEdit");
    return Editor.written(edit.get("range")) + " " + edit.get("newText").getAsString();
  }
}
