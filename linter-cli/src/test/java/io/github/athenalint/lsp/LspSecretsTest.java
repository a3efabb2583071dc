package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts marker secrets into documents and proves that no message and no log holds them. */
class LspSecretsTest {

  private static final String CAN =
      """
      {"workspace": {"workspaceEdit": {"documentChanges": true}},
       "textDocument": {"codeAction": {"codeActionLiteralSupport":
         {"codeActionKind": {"valueSet": []}}}}}
      """;

  private final Path folder;

  LspSecretsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_secret_access_key: MARKER",
        "aws_secret_access_key : 'MARKER'",
        "aws_secret_acces_key: MARKER",
        "AWS_SECRET_ACCESS_KEY: \"MARKER\"",
        "aws_session_token: MARKER",
        "aws_secret_access_key: \"{{ env_var('DBT_ENV_SECRET_KEY', 'MARKER') }}\"",
        "aws_secret_access_key: {{ 'a-MARKER-b' }}",
        "aws_secret_access_key: |\n        MARKER",
        "aws_secret_access_key: [MARKER",
        "aws_secret_access_key: \"MARKER",
        "aws_secret_access_key: MARKER # athena-lint: ignore[MARKERx]",
      })
  void appearNowhere(String line) throws IOException {
    String text =
        """
        shop:
          target: dev
          outputs:
            dev:
              type: Athena
              aws_access_key_id: AKIAIOSFODNN7EXAMPLE
              %s
              retries: 3
        """
            .formatted(line);
    try (Editor editor = Editor.start(folder, CAN)) {
      String uri = folder.resolve("profiles.yml").toUri().toString();
      assertThat(editor.diagnosticsOf(uri, text)).isNotEmpty();
      JsonObject where = Editor.about(uri);
      where.add("range", Editor.range("0:0-99:0"));
      where.add("context", Editor.json("{\"diagnostics\": []}"));
      assertThat(editor.request("textDocument/codeAction", where).getAsJsonArray()).isNotEmpty();
      ask(editor, uri, text);
      assertThat(editor.quit()).isZero();
      assertThat(editor.heard().toString()).doesNotContain("MARKER");
      assertThat(editor.log()).isEmpty();
    }
  }

  /** Asks everything that the server offers, everywhere. */
  private static void ask(Editor editor, String uri, String text) {
    for (String method : List.of("documentSymbol", "foldingRange", "documentLink")) {
      JsonElement answer = editor.request("textDocument/" + method, Editor.about(uri));
      assertThat(answer).isInstanceOf(JsonArray.class);
    }
    JsonObject hints = Editor.about(uri);
    hints.add("range", Editor.range("0:0-99:0"));
    editor.request("textDocument/inlayHint", hints);
    editor.request("workspace/symbol", Editor.json("{\"query\": \"\"}"));
    String[] lines = text.split("\n", -1);
    for (int line = 0; line < lines.length; line++) {
      for (int column = 0; column <= lines[line].length(); column += 4) {
        for (String method : List.of("hover", "completion", "definition", "documentHighlight")) {
          editor.request("textDocument/" + method, Editor.at(uri, line + ":" + column));
        }
      }
    }
  }
}
