package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the first message to the last, and whatever a client may do in between. */
class LifecycleTest {

  private static final String PROFILES =
      "shop:\n  target: dev\n  outputs:\n    dev:\n      type: athena\n      treads: 3\n";

  private final Path folder;
  private final String uri;

  LifecycleTest(@TempDir Path folder) {
    this.folder = folder;
    this.uri = folder.resolve("profiles.yml").toUri().toString();
  }

  @Test
  void exitAfterShutdownIsZero() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).isEmpty();
    }
  }

  @Test
  void exitWithoutShutdownIsOne() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      editor.tell("exit", new JsonObject());
      assertThat(editor.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void theEndOfTheStreamEndsTheServer() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      editor.hangUp();
      assertThat(editor.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void theEndOfTheEditorEndsTheServer() throws Exception {
    Process parent = new ProcessBuilder("sleep", "600").start();
    try (Editor editor = Editor.launch(folder)) {
      editor.request(
          "initialize",
          Editor.json("{\"processId\": %d, \"capabilities\": {}}".formatted(parent.pid())));
      parent.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      assertThat(editor.exitCode()).isEqualTo(1);
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void anEditorThatCannotBeSeenIsNotMissed() throws Exception {
    try (Editor editor = Editor.launch(folder)) {
      editor.request("initialize", Editor.json("{\"processId\": 99999999, \"capabilities\": {}}"));
      assertThat(editor.process().waitFor(3, TimeUnit.SECONDS)).isFalse();
      editor.quit();
    }
  }

  @Test
  void nothingIsAnsweredBeforeInitializeAndAfterShutdown() throws IOException {
    try (Editor editor = Editor.launch(folder)) {
      editor.open(uri, PROFILES);
      assertThat(code(editor.refused("textDocument/documentSymbol", Editor.about(uri))))
          .isEqualTo(-32002);
      editor.initialize(folder, "{}", "{}");
      assertThat(code(editor.refused("initialize", Editor.json("{\"capabilities\": {}}"))))
          .isEqualTo(-32600);
      editor.request("shutdown", new JsonObject());
      assertThat(code(editor.refused("textDocument/documentSymbol", Editor.about(uri))))
          .isEqualTo(-32600);
      editor.tell("exit", new JsonObject());
      assertThat(editor.exitCode()).isZero();
    }
  }

  private static int code(JsonObject error) {
    return error.get("code").getAsInt();
  }

  @Test
  void methodsThatNobodyKnowsAreRefusedOrPassedOver() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      JsonObject none = new JsonObject();
      assertThat(code(editor.refused("athena/none", none))).isEqualTo(-32601);
      assertThat(code(editor.refused("textDocument/moniker", Editor.at(uri, "0:0"))))
          .isEqualTo(-32601);
      editor.tell("athena/none", none);
      editor.tell("$/none", none);
      editor.tell("$/cancelRequest", Editor.json("{\"id\": 4711}"));
      assertThat(editor.diagnosticsOf(uri, PROFILES)).isNotEmpty();
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Content-Length: 9\\r\\n\\r\\n{"MARKER:
          Content-Length: 3\\r\\n\\r\\n[1]
          Content-Length: 4\\r\\n\\r\\nnull
          Content-Length: MARKER\\r\\n\\r\\n
          MARKER: 5\\r\\n\\r\\n
          MARKER\\r\\nContent-Length: 2\\r\\n\\r\\n{}
          \\r\\n\\r\\n\\r\\n
          """)
  void messagesThatAreNoneArePassedOver(String raw) throws IOException {
    try (Editor editor = Editor.start(folder)) {
      editor.bytes(raw.translateEscapes().getBytes(StandardCharsets.UTF_8));
      assertThat(editor.diagnosticsOf(uri, PROFILES)).isNotEmpty();
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).doesNotContain("MARKER");
    }
  }

  @Test
  void aBrokenMessageDoesNotTakeTheNextWithIt() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      editor.say("{\"MARKER\": !" + "x".repeat(100_000));
      editor.say("[".repeat(200_000));
      editor.say("{\"jsonrpc\": \"2.0\", \"method\": \"x\", \"params\": " + "[".repeat(100_000));
      assertThat(editor.diagnosticsOf(uri, PROFILES)).isNotEmpty();
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).doesNotContain("MARKER");
    }
  }

  @Test
  void wrongParametersAreRefusedWithoutBeingQuoted() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      for (String params :
          new String[] {
            "{\"textDocument\": \"MARKER\"}",
            "{\"textDocument\": {\"uri\": [\"MARKER\"]}}",
            "{\"textDocument\": {\"uri\": \"file:///MARKER%zz\"}}",
            "{\"textDocument\": {\"uri\": \"MARKER:\\u0000\"}}",
            "{}"
          }) {
        int id = editor.send("textDocument/documentSymbol", Editor.json(params));
        editor.answer(id);
      }
      editor.say(
          "{\"jsonrpc\": \"2.0\", \"method\": \"textDocument/didOpen\", \"params\": [\"MARKER\"]}");
      editor.say(
          "{\"jsonrpc\": \"2.0\", \"method\": \"textDocument/didChange\", \"params\":"
              + " {\"textDocument\": {\"uri\": \"MARKER\"}}}");
      assertThat(editor.diagnosticsOf(uri, PROFILES)).isNotEmpty();
      assertThat(editor.quit()).isZero();
      assertThat(editor.heard().toString() + editor.log()).doesNotContain("MARKER");
    }
  }

  @Test
  void nobodyElseWritesToStdout() throws IOException {
    try (Editor editor = Editor.launch(folder, "-Xlog:disable", "-Xlog:all=warning:stderr")) {
      editor.initialize(folder, "{}", "{}");
      assertThat(editor.diagnosticsOf(uri, PROFILES)).isNotEmpty();
      assertThat(editor.quit()).isZero();
    }
  }

  @Test
  void itTellsWhatItCan() throws IOException {
    try (Editor editor = Editor.launch(folder)) {
      JsonObject result = editor.initialize(folder, "{}", "{}");
      assertThat(result.getAsJsonObject("serverInfo").get("name").getAsString())
          .isEqualTo("athena-lint");
      JsonObject offer = result.getAsJsonObject("capabilities");
      assertThat(offer.get("positionEncoding").getAsString()).isEqualTo("utf-16");
      assertThat(offer.getAsJsonObject("textDocumentSync").get("change").getAsInt()).isEqualTo(2);
      assertThat(offer.has("diagnosticProvider")).isFalse();
      editor.quit();
    }
  }

  @Test
  void theProgramSaysHowItIsStarted() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.athenalint.cli.Main",
                "lsp",
                "--help")
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("athena-lint lsp", "--stdio");
  }
}
