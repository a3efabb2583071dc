package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks everything at every line of a text that is full of secrets: no answer holds one. */
class LanguageSecretsTest {

  private static final String TEXT =
      """
      .base: &base
        type: athena
        aws_secret_access_key: "MARKERone" # why
      shop:
        target: "{{ env_var('T', 'dev') }}"
        outputs:
          dev:
            <<: *base
            aws_session_token: 'MARKERtwo'
            password: MARKERthree
            region_name: MARKERthree
            s3_staging_dir: s3://bucket/MARKERtwo/
            schema: "{{ env_var('DBT_ENV_SECRET_X', 'MARKERfour') }}"
            work_group: "x{{ env_var('DBT_ENV_SECRET_X', 'MARKERfour') }}"
            endpoint_url: https://user:MARKERfive@host
            aws_access_key_id: AKIAMARKERMARKERSIX1
            s3_data_naming: table
            my_token: |
              MARKERseven
          pg: {type: postgres, password: MARKEReight}
      """;

  @Test
  void appearInNoAnswer(@TempDir Path folder) throws IOException {
    try (Editor editor =
        Editor.start(
            folder, "{\"textDocument\": {\"hover\": {\"contentFormat\": [\"markdown\"]}}}")) {
      ask(editor, folder.resolve("profiles.yml").toUri().toString(), TEXT);
      ask(editor, folder.resolve("broken/profiles.yml").toUri().toString(), TEXT + "  x: [\n");
      editor.request("workspace/symbol", Editor.json("{\"query\": \"\"}"));
      assertThat(editor.quit()).isZero();
      assertThat(editor.heard().toString()).doesNotContain("MARKER");
      assertThat(editor.log()).isEmpty();
    }
  }

  private static void ask(Editor editor, String uri, String text) {
    editor.diagnosticsOf(uri, text);
    JsonObject hints = Editor.about(uri);
    hints.add("range", Editor.range("0:0-99:0"));
    editor.request("textDocument/inlayHint", hints);
    for (String method : List.of("documentSymbol", "foldingRange", "documentLink")) {
      editor.request("textDocument/" + method, Editor.about(uri));
    }
    List<String> lines = text.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column <= lines.get(line).length(); column += 3) {
        JsonObject place = Editor.at(uri, line + ":" + column);
        for (String method :
            List.of("completion", "hover", "definition", "references", "documentHighlight")) {
          editor.request("textDocument/" + method, place);
        }
        JsonObject selection = Editor.about(uri);
        selection.add("positions", new JsonArray());
        selection.getAsJsonArray("positions").add(place.get("position"));
        editor.request("textDocument/selectionRange", selection);
      }
    }
  }
}
