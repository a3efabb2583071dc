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
  void sectionsOfAPlatformDocumentAreSymbols() {
    String uri =
        open(
            "symbols/platform.yml",
            """
            connection:
              region_name: eu-west-1
              database: awsdatacatalog
            credentials: {schema: x, aws_access_key_id: y}
            """);
    assertThat(
            outline(
                editor.request("textDocument/documentSymbol", Editor.about(uri)).getAsJsonArray()))
        .containsExactly("connection 0:0-2:26 0:0-0:10", "credentials 3:0-3:46 3:0-3:11");
  }

  @Test
  void otherYamlHasNeither() {
    String uri = open("compose.yml", "services:\n  web:\n    image: x\n");
    for (String method : List.of("textDocument/documentSymbol", "textDocument/foldingRange")) {
      assertThat(editor.request(method, Editor.about(uri)).getAsJsonArray()).isEmpty();
    }
  }

  @Test
  void selectionsGrowFromTheWordOutwards() {
    String uri =
        open(
            "selections/profiles.yml",
            """
            shop:
              outputs:
                dev:
                  type: "athena"
                  schema: x
            """);
    JsonObject params = Editor.about(uri);
    params.add("positions", new JsonArray());
    params.getAsJsonArray("positions").add(Editor.position("3:14"));
    params.getAsJsonArray("positions").add(Editor.position("9:9"));
    JsonArray ranges = editor.request("textDocument/selectionRange", params).getAsJsonArray();
    List<String> written = new ArrayList<>();
    for (JsonElement one = ranges.get(0); one != null; one = one.getAsJsonObject().get("parent")) {
      written.add(Editor.written(one.getAsJsonObject().get("range")));
    }
    assertThat(written)
        .containsExactly(
            "3:13-3:19",
            "3:12-3:20",
            "3:6-3:20",
            "3:6-4:15",
            "2:4-4:15",
            "1:2-4:15",
            "0:0-4:15",
            "0:0-5:0");
    assertThat(ranges).hasSize(2);
  }

  @Test
  void namesOfRulesLeadToTheirPages() {
    String uri =
        open(
            "links/profiles.yml",
            """
            # athena-lint: ignore-file[threads-missing]
            shop:
              outputs:
                dev:
                  type: athena
                  x: 1 # athena-lint: ignore[unknown-key, no-such-rule] old
            """);
    JsonArray links =
        editor.request("textDocument/documentLink", Editor.about(uri)).getAsJsonArray();
    assertThat(links)
        .extracting(
            link ->
                Editor.written(link.getAsJsonObject().get("range"))
                    + " "
                    + link.getAsJsonObject().get("target").getAsString())
        .containsExactly(
            "0:27-0:42 https://athenalint.github.io/athena-lint/rules/threads-missing",
            "5:33-5:44 https://athenalint.github.io/athena-lint/rules/unknown-key");
    String configuration = open("links/athena-lint.yml", "rules:\n  unknown-key: off\n");
    assertThat(
            editor
                .request("textDocument/documentLink", Editor.about(configuration))
                .getAsJsonArray())
        .hasSize(1);
  }

  private static final String HINTED =
      """
      shop:
        target: "{{ env_var('T', 'dev') }}"
        outputs:
          dev:
            type: athena
            schema: "x_{{ env_var('WHO', 'me') }}"
            s3_staging_dir: s3://a/b/
            aws_secret_access_key: "x{{ env_var('K', 'MARKER') }}"
      """;

  private static List<String> hints(Editor asked, String uri, String range) {
    JsonObject params = Editor.about(uri);
    params.add("range", Editor.range(range));
    List<String> hints = new ArrayList<>();
    for (JsonElement hint : asked.request("textDocument/inlayHint", params).getAsJsonArray()) {
      JsonObject one = hint.getAsJsonObject();
      JsonObject at = one.getAsJsonObject("position");
      hints.add(
          at.get("line").getAsInt()
              + ":"
              + at.get("character").getAsInt()
              + " "
              + one.get("label").getAsString());
    }
    return hints;
  }

  @Test
  void whatCountsThoughNobodyWroteItIsHinted() {
    String uri = open("hints/profiles.yml", HINTED);
    assertThat(hints(editor, uri, "0:0-9:0"))
        .containsExactlyInAnyOrder(
            "5:44 = x_me",
            "6:31 tables: s3://a/b/tables/<schema>/<table>/<uuid>",
            "4:18 threads: 1");
    assertThat(hints(editor, uri, "5:0-5:50")).containsExactly("5:44 = x_me");
  }

  @Test
  void hintsAreOffByASetting() throws IOException {
    try (Editor other = Editor.launch(folder)) {
      other.initialize(folder, "{}", "{\"hints\": false}");
      String uri = folder.resolve("quiet/profiles.yml").toUri().toString();
      other.open(uri, HINTED);
      assertThat(hints(other, uri, "0:0-9:0")).isEmpty();
    }
  }
}
