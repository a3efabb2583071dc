package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Symbols and folding, through the real program. */
@TestInstance(Lifecycle.PER_CLASS)
class StructureTest {

  private final Path folder;
  private final Editor editor;

  StructureTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.editor = Editor.start(folder);
  }

  @AfterAll
  void quit() {
    assertThat(editor.quit()).isZero();
    assertThat(editor.log()).isEmpty();
  }

  private String open(String name, String text) {
    String uri = folder.resolve(name).toUri().toString();
    editor.open(uri, text);
    return uri;
  }

  @Test
  void profilesAndTargetsAreSymbols() {
    String uri =
        open(
            "symbols/profiles.yml",
            """
            # é😀
            shop:
              target: dev
              outputs:
                dev: {type: athena}
                prod:
                  type: athena
            other: {outputs: {pg: {type: postgres}}}
            """);
    JsonArray symbols =
        editor.request("textDocument/documentSymbol", Editor.about(uri)).getAsJsonArray();
    assertThat(outline(symbols))
        .containsExactly(
            "shop 1:0-6:18 1:0-1:4",
            "  dev athena 4:4-4:23 4:4-4:7",
            "  prod athena 5:4-6:18 5:4-5:8",
            "other 7:0-7:40 7:0-7:5",
            "  pg postgres 7:18-7:38 7:18-7:20");
  }

  private static List<String> outline(JsonArray symbols) {
    List<String> lines = new ArrayList<>();
    for (JsonElement symbol : symbols) {
      JsonObject one = symbol.getAsJsonObject();
      String detail = one.has("detail") ? " " + one.get("detail").getAsString() : "";
      lines.add(
          one.get("name").getAsString()
              + detail
              + " "
              + Editor.written(one.get("range"))
              + " "
              + Editor.written(one.get("selectionRange")));
      if (one.has("children")) {
        outline(one.getAsJsonArray("children")).forEach(line -> lines.add("  " + line));
      }
    }
    return lines;
  }

  @Test
  void blocksFold() {
    String uri =
        open(
            "folds/profiles.yml",
            """
            shop:
              outputs:
                dev:
                  type: athena
                  schema: |
                    a
                    b
              target: dev
            """);
    JsonArray folds =
        editor.request("textDocument/foldingRange", Editor.about(uri)).getAsJsonArray();
    assertThat(folds)
        .extracting(
            fold ->
                fold.getAsJsonObject().get("startLine").getAsInt()
                    + "-"
                    + fold.getAsJsonObject().get("endLine").getAsInt())
        .containsExactly("0-7", "1-6", "2-6", "4-6");
  }

  @Test
  void otherYamlHasNeither() {
    String uri = open("compose.yml", "services:\n  web:\n    image: x\n");
    for (String method : List.of("textDocument/documentSymbol", "textDocument/foldingRange")) {
      assertThat(editor.request(method, Editor.about(uri)).getAsJsonArray()).isEmpty();
    }
  }
}
