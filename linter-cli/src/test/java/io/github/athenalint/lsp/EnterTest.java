package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is offered on Enter, when nobody asked for it, through the real program. */
@TestInstance(Lifecycle.PER_CLASS)
class EnterTest {

  private final Path folder;
  private final Editor editor;
  private int opened;

  EnterTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.editor = Editor.start(folder, "{}");
  }

  @AfterAll
  void quit() {
    assertThat(editor.quit()).isZero();
    assertThat(editor.log()).isEmpty();
  }

  private List<String> offered(String name, String marked, String context) {
    Marked text = Marked.of(marked);
    String uri = folder.resolve("d" + opened++).resolve(name).toUri().toString();
    editor.open(uri, text.text());
    JsonObject params = Editor.at(uri, text.position());
    params.add("context", Editor.json(context));
    JsonObject list = editor.request("textDocument/completion", params).getAsJsonObject();
    editor.shut(uri);
    return list.getAsJsonArray("items").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(item -> item.get("label").getAsString())
        .toList();
  }

  private List<String> onEnter(String marked) {
    return offered("profiles.yml", marked, "{\"triggerKind\": 2, \"triggerCharacter\": \"\\n\"}");
  }

  @Test
  void keysAreOfferedWhileAnOutputLacksOneThatDbtNeeds() {
    String lacking =
        """
        shop:
          outputs:
            dev:
              type: athena
              schema: sales
              ¦
        """;
    assertThat(onEnter(lacking)).contains("region_name", "s3_staging_dir", "work_group");
    String whole =
        """
        shop:
          outputs:
            dev:
              type: athena
              schema: sales
              region_name: eu-west-1
              database: awsdatacatalog
              s3_staging_dir: s3://acme/x/
              ¦
        """;
    assertThat(onEnter(whole)).isEmpty();
    assertThat(offered("profiles.yml", whole, "{\"triggerKind\": 1}")).contains("work_group");
  }

  @Test
  void whatAnEmptyMappingMayHoldIsOffered() {
    assertThat(onEnter("shop:\n  outputs:\n    ¦\n")).first().asString().startsWith("dev:");
    assertThat(onEnter("shop:\n  outputs:\n    dev: {type: athena}\n    ¦\n")).isEmpty();
    assertThat(onEnter("shop:\n  ¦\n")).contains("outputs");
  }

  @Test
  void aKeyLeadsOnToItsValuesWhereTheEditorSaysHow() throws IOException {
    String output = "shop:\n  outputs:\n    dev:\n      type: athena\n      ";
    String uri = folder.resolve("lead/profiles.yml").toUri().toString();
    try (Editor other = Editor.launch(folder, System.getProperty("java.class.path"), Map.of())) {
      other.initialize(folder, "{}", "{\"suggestCommand\": \"again\"}");
      other.open(uri, output);
      JsonArray items =
          other
              .request("textDocument/completion", Editor.at(uri, "4:6"))
              .getAsJsonObject()
              .getAsJsonArray("items");
      assertThat(leading(items)).containsExactlyInAnyOrder("region_name", "aws_profile_name");
      assertThat(other.quit()).isZero();
    }
    editor.open(uri, output);
    JsonObject plain =
        editor.request("textDocument/completion", Editor.at(uri, "4:6")).getAsJsonObject();
    assertThat(leading(plain.getAsJsonArray("items"))).isEmpty();
    editor.shut(uri);
  }

  private static List<String> leading(JsonArray items) {
    return items.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(item -> item.has("command"))
        .filter(item -> item.getAsJsonObject("command").toString().contains("{\"auto\":true}"))
        .map(item -> item.get("label").getAsString())
        .toList();
  }

  @Test
  void otherYamlIsLeftAlone() {
    assertThat(
            offered(
                "compose.yml",
                "services:\n  ¦\n",
                "{\"triggerKind\": 2, \"triggerCharacter\": \"\\n\"}"))
        .isEmpty();
  }
}
