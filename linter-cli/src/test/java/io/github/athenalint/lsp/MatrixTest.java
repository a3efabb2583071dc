package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix in docs/editors.md has what the server announces, and nothing else. */
class MatrixTest {

  private static final Path PAGE = Path.of("../docs/editors.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\|([^|]*)\\|([^|]*)\\|$");
  private static final Pattern CODE = Pattern.compile("`([^` ]+)[^`]*`");

  /** What each announcement stands for. */
  private static final Map<String, List<String>> METHODS =
      Map.ofEntries(
          Map.entry(
              "diagnosticProvider", List.of("textDocument/diagnostic", "workspace/diagnostic")),
          Map.entry("codeActionProvider", List.of("textDocument/codeAction")),
          Map.entry("completionProvider", List.of("textDocument/completion")),
          Map.entry("hoverProvider", List.of("textDocument/hover")),
          Map.entry("definitionProvider", List.of("textDocument/definition")),
          Map.entry("referencesProvider", List.of("textDocument/references")),
          Map.entry("documentHighlightProvider", List.of("textDocument/documentHighlight")),
          Map.entry("renameProvider", List.of("textDocument/prepareRename", "textDocument/rename")),
          Map.entry("inlayHintProvider", List.of("textDocument/inlayHint")),
          Map.entry("codeLensProvider", List.of("textDocument/codeLens")),
          Map.entry("documentLinkProvider", List.of("textDocument/documentLink")),
          Map.entry("selectionRangeProvider", List.of("textDocument/selectionRange")),
          Map.entry("workspaceSymbolProvider", List.of("workspace/symbol")),
          Map.entry("documentSymbolProvider", List.of("textDocument/documentSymbol")),
          Map.entry("foldingRangeProvider", List.of("textDocument/foldingRange")),
          Map.entry("executeCommandProvider", List.of("workspace/executeCommand")),
          Map.entry("workspace", List.of("workspace/didChangeWorkspaceFolders")),
          Map.entry("positionEncoding", List.of()),
          Map.entry(
              "textDocumentSync",
              List.of(
                  "textDocument/didOpen",
                  "textDocument/didChange",
                  "textDocument/didSave",
                  "textDocument/didClose")));

  /** What no server announces, or only once a client says that it can. */
  private static final Set<String> OTHERS =
      Set.of(
          "textDocument/publishDiagnostics",
          "$/cancelRequest",
          "window/workDoneProgress/create",
          "window/workDoneProgress/cancel",
          "workspace/didChangeConfiguration",
          "workspace/configuration",
          "workspace/didChangeWatchedFiles");

  private final Path folder;

  MatrixTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void itIsWhatIsAnnounced() throws IOException {
    JsonObject offer = offer();
    assertThat(METHODS.keySet()).containsAll(offer.keySet());
    Set<String> announced = new TreeSet<>(OTHERS);
    offer.keySet().forEach(key -> announced.addAll(METHODS.get(key)));
    assertThat(documented(1)).containsExactlyInAnyOrderElementsOf(announced);
  }

  @Test
  void theCommandsAreThere() throws IOException {
    Set<String> commands = new TreeSet<>();
    offer()
        .getAsJsonObject("executeCommandProvider")
        .getAsJsonArray("commands")
        .forEach(command -> commands.add(command.getAsString()));
    Set<String> documented = documented(2);
    documented.removeIf(word -> !word.startsWith("athena-lint.") || word.endsWith(".yml"));
    assertThat(documented).isEqualTo(commands).isNotEmpty();
  }

  @Test
  void theKindsOfActionsAndTheEncodingsAreThere() throws IOException {
    String page = Files.readString(PAGE);
    for (JsonElement kind :
        offer().getAsJsonObject("codeActionProvider").getAsJsonArray("codeActionKinds")) {
      assertThat(page).contains(kind.getAsString().equals("quickfix") ? "each fix" : "`source.");
    }
    assertThat(page).contains("UTF-16, UTF-8 or UTF-32");
  }

  /** What a client is offered that can everything. */
  private JsonObject offer() throws IOException {
    String can =
        """
        {"textDocument": {"diagnostic": {}, "codeAction": {"codeActionLiteralSupport":
          {"codeActionKind": {"valueSet": ["quickfix", "source"]}}}}}
        """;
    try (Editor editor = Editor.launch(folder)) {
      JsonObject offer = editor.initialize(folder, can, "{}").getAsJsonObject("capabilities");
      editor.quit();
      return offer;
    }
  }

  /** Returns the words of a column of the matrix; what has no slash is of the family before it. */
  private static Set<String> documented(int column) throws IOException {
    String page = Files.readString(PAGE);
    String matrix = page.substring(page.indexOf("## What it can"));
    Set<String> words = new TreeSet<>();
    Matcher row = ROW.matcher(matrix);
    while (row.find()) {
      String family = "";
      Matcher code = CODE.matcher(row.group(column));
      while (code.find()) {
        String word = code.group(1);
        if (word.contains("/")) {
          family = word.substring(0, word.lastIndexOf('/') + 1);
        }
        words.add(column > 1 || word.contains("/") ? word : family + word);
      }
    }
    return words;
  }
}
