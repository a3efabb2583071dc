package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is offered for a place, and what a client that takes the offer ends up with. */
@TestInstance(Lifecycle.PER_CLASS)
class CodeActionTest {

  private static final String CAN =
      """
      {"workspace": {"workspaceEdit": {"documentChanges": true}},
       "textDocument": {"codeAction": {"isPreferredSupport": true,
         "codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}
      """;

  private final Path folder;
  private final Editor editor;
  private int files;

  CodeActionTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.editor = Editor.start(folder, CAN);
  }

  @AfterAll
  void quit() {
    assertThat(editor.quit()).isZero();
    assertThat(editor.log()).isEmpty();
  }

  private String newUri() {
    return folder.resolve(++files + "/profiles.yml").toUri().toString();
  }

  private JsonArray actions(String uri, String range, JsonArray diagnostics, String... only) {
    JsonObject params = Editor.about(uri);
    params.add("range", Editor.range(range));
    JsonObject context = new JsonObject();
    context.add("diagnostics", diagnostics);
    if (only.length > 0) {
      JsonArray kinds = new JsonArray();
      List.of(only).forEach(kinds::add);
      context.add("only", kinds);
    }
    params.add("context", context);
    return editor.request("textDocument/codeAction", params).getAsJsonArray();
  }

  private static List<String> titles(JsonArray actions) {
    return actions.asList().stream()
        .map(action -> action.getAsJsonObject().get("title").getAsString())
        .toList();
  }

  /** Returns what a client makes of the text that takes an action. */
  private static String applied(String text, JsonArray actions, String title) {
    JsonObject action =
        actions.asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(one -> one.get("title").getAsString().equals(title))
            .findFirst()
            .orElseThrow(() -> new AssertionError(title + " is none of " + titles(actions)));
    JsonObject document =
        action.getAsJsonObject("edit").getAsJsonArray("documentChanges").get(0).getAsJsonObject();
    assertThat(document.getAsJsonObject("textDocument").get("version").getAsInt()).isPositive();
    List<JsonObject> edits = new ArrayList<>();
    document.getAsJsonArray("edits").forEach(edit -> edits.add(edit.getAsJsonObject()));
    edits.sort(Comparator.comparing(edit -> -offset(text, edit, "start")));
    StringBuilder changed = new StringBuilder(text);
    for (JsonObject edit : edits) {
      changed.replace(
          offset(text, edit, "start"),
          offset(text, edit, "end"),
          edit.get("newText").getAsString());
    }
    return changed.toString();
  }

  private static int offset(String text, JsonObject edit, String end) {
    JsonObject position = edit.getAsJsonObject("range").getAsJsonObject(end);
    int line = position.get("line").getAsInt();
    int at = 0;
    while (line-- > 0) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + position.get("character").getAsInt();
  }

  @Test
  void aMisspeltKeyIsRenamedIgnoredOrExplained() {
    String text =
        "shop:\n  target: dev\n  outputs:\n    dev: {type: athena, \"é😀\": 1, work_grup: etl}\n";
    String uri = newUri();
    JsonArray shown = editor.diagnosticsOf(uri, text);
    JsonArray actions = actions(uri, "3:36-3:36", new JsonArray());
    assertThat(titles(actions))
        .containsExactly(
            "Rename to `work_group` (unsafe)",
            "Ignore `unknown-key` here",
            "Explain `unknown-key`");
    assertThat(applied(text, actions, "Rename to `work_group` (unsafe)"))
        .isEqualTo(text.replace("work_grup", "work_group"));
    assertThat(applied(text, actions, "Ignore `unknown-key` here"))
        .contains("work_grup: etl}  # athena-lint: ignore[unknown-key]\n");
    assertThat(shown.toString()).contains("work_grup");
  }

  /** Some clients count bytes in the ranges of the diagnostics that they send back. */
  @Test
  void theRangesOfEchoedDiagnosticsDoNotMatter() {
    String text =
        "shop:\n  target: dev\n  outputs:\n    dev: {type: athena, \"é😀\": 1, work_grup: etl}\n";
    String uri = newUri();
    JsonArray shown = editor.diagnosticsOf(uri, text);
    JsonArray echoed = new JsonArray();
    for (JsonElement one : shown) {
      if (one.toString().contains("work_grup")) {
        JsonObject wrong = one.getAsJsonObject().deepCopy();
        wrong.add("range", Editor.range("3:39-3:48"));
        echoed.add(wrong);
      }
    }
    JsonArray actions = actions(uri, "3:0-3:0", echoed, "quickfix");
    assertThat(applied(text, actions, "Rename to `work_group` (unsafe)"))
        .isEqualTo(text.replace("work_grup", "work_group"));
    assertThat(titles(actions)).filteredOn(title -> title.startsWith("Rename")).hasSize(1);
  }

  @Test
  void allOfARuleAndAllSafeOnesAreFixedAtOnce() {
    String text =
        """
        # kept é😀
        shop:
          target: dev
          outputs:
            dev:
              type: Athena
              region_name: eu-west-1  # kept
              s3_staging_dir: s3://shop-results/a/
              schema: a
              database: awsdatacatalog
              work_grup: x
            prod:
              type: Athena
              region_name: eu-west-1
              s3_staging_dir: s3://shop-results/b/
              schema: b
              database: awsdatacatalog
              work_grup: y
        """
            .replace("\n", "\r\n");
    String uri = newUri();
    editor.diagnosticsOf(uri, text);
    JsonArray onKey = actions(uri, "10:8-10:8", new JsonArray());
    assertThat(applied(text, onKey, "Fix all `unknown-key` in this file (unsafe)"))
        .isEqualTo(text.replace("work_grup", "work_group"));
    JsonArray onSave = actions(uri, "0:0-0:0", new JsonArray(), "source.fixAll");
    assertThat(titles(onSave)).containsExactly("Make all safe fixes");
    assertThat(onSave.get(0).getAsJsonObject().get("kind").getAsString())
        .isEqualTo("source.fixAll.athena-lint");
    assertThat(applied(text, onSave, "Make all safe fixes"))
        .isEqualTo(text.replace("Athena", "athena"));
    assertThat(actions(uri, "0:0-0:0", new JsonArray(), "source.organizeImports")).isEmpty();
    assertThat(titles(actions(uri, "0:0-0:0", new JsonArray(), "source")))
        .containsExactly("Make all safe fixes");
  }

  @Test
  void aSafeFixIsPreferred() {
    String uri = newUri();
    editor.diagnosticsOf(uri, "shop:\n  target: dev\n  outputs:\n    dev: {type: Athena}\n");
    Optional<JsonObject> fix =
        actions(uri, "3:18-3:18", new JsonArray()).asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(action -> action.has("isPreferred"))
            .findFirst();
    assertThat(fix).isPresent();
    assertThat(fix.get().toString()).doesNotContain("unsafe");
    assertThat(fix.get().getAsJsonArray("diagnostics")).hasSize(1);
  }

  @Test
  void aCommentStandsWhereOneMayStand() {
    ignored(
        "shop:\n  outputs:\n    dev:\n      type: athena\n      work_grup: |\n        a\n",
        "4:8-4:8",
        "work_grup: |  # athena-lint: ignore[unknown-key]\n");
    ignored(
        "shop:\n  outputs:\n    dev:\n      type: athena\n      work_grup: \"a\n        b\"\n",
        "4:8-4:8",
        "      # athena-lint: ignore[unknown-key]\n      work_grup: \"a\n");
    ignored(
        "shop:\n  outputs:\n    dev:\n      type: athena\n      work_grup: a # why\n",
        "4:8-4:8",
        "      # athena-lint: ignore[unknown-key]\n      work_grup: a # why\n");
    ignored(
        """
        shop:
          outputs:
            dev:
              type: athena
              work_grup: a # athena-lint: ignore[s3-uri-scheme] why
        """,
        "4:8-4:8",
        "ignore[s3-uri-scheme, unknown-key] why\n");
    ignored(
        "shop:\n  outputs:\n    dev: {\n      type: athena,\n      work_grup: a, schema: x}\n",
        "4:8-4:8",
        "work_grup: a, schema: x}  # athena-lint: ignore[unknown-key]\n");
  }

  private void ignored(String text, String range, String expected) {
    String uri = newUri();
    editor.diagnosticsOf(uri, text);
    String changed =
        applied(text, actions(uri, range, new JsonArray()), "Ignore `unknown-key` here");
    assertThat(changed).contains(expected);
    editor.change(uri, 2, changed);
    assertThat(editor.awaitDiagnostics(uri, 2).toString()).doesNotContain("unknown-key");
  }

  @Test
  void jsonTakesNoComments() {
    String uri = newUri();
    editor.diagnosticsOf(
        uri, "{\"shop\": {\"outputs\": {\"dev\": {\"type\": \"athena\", \"work_grup\": 1}}}}\n");
    assertThat(titles(actions(uri, "0:0-0:90", new JsonArray())))
        .noneMatch(title -> title.startsWith("Ignore"))
        .anyMatch(title -> title.startsWith("Rename"));
  }

  @Test
  void aRuleIsExplained() {
    JsonElement page =
        editor.request(
            "workspace/executeCommand",
            Editor.json(
                "{\"command\": \"athena-lint.explain\", \"arguments\": [\"half-key-pair\"]}"));
    assertThat(page.getAsString()).startsWith("# half-key-pair").doesNotContain("at=");
    editor.await(
        message ->
            message.toString().contains("window/showMessage")
                && message.toString().contains("/rules/half-key-pair"));
    for (String wrong :
        List.of(
            "{\"command\": \"athena-lint.explain\", \"arguments\": [\"MARKER\"]}",
            "{\"command\": \"athena-lint.explain\"}",
            "{\"command\": \"MARKER\", \"arguments\": []}")) {
      JsonObject error = editor.refused("workspace/executeCommand", Editor.json(wrong));
      assertThat(error.toString()).contains("-32602").doesNotContain("MARKER");
    }
  }

  @Test
  void whoCannotTakeActionsGetsCommands() throws IOException {
    String text = "shop:\n  target: dev\n  outputs:\n    dev: {type: athena, work_grup: etl}\n";
    try (Editor old = Editor.start(folder)) {
      String uri = newUri();
      old.diagnosticsOf(uri, text);
      JsonObject params = Editor.about(uri);
      params.add("range", Editor.range("3:26-3:26"));
      params.add("context", Editor.json("{\"diagnostics\": []}"));
      JsonObject command =
          old.request("textDocument/codeAction", params).getAsJsonArray().get(0).getAsJsonObject();
      assertThat(command.get("title").getAsString()).isEqualTo("Rename to `work_group` (unsafe)");
      assertThat(command.get("command").getAsString()).isEqualTo("athena-lint.apply");
      int id = old.send("workspace/executeCommand", command);
      JsonObject apply = old.await(message -> message.toString().contains("workspace/applyEdit"));
      assertThat(apply.getAsJsonObject("params").getAsJsonObject("edit"))
          .isEqualTo(
              JsonParser.parseString(
                  """
                  {"changes": {"%s": [{"range": {"start": {"line": 3, "character": 24},
                   "end": {"line": 3, "character": 33}}, "newText": "work_group"}]}}
                  """
                      .formatted(uri)));
      old.reply(apply, "{\"applied\": true}");
      old.answer(id);
      old.quit();
    }
  }
}
