package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Profiles, targets and anchors across files, through the real program. */
@TestInstance(Lifecycle.PER_CLASS)
class NamesTest {

  private static final String PROFILES =
      """
      # é😀
      "sh😀p":
        target: "{{ env_var('T', 'dev') }}"
        outputs:
          dev: &d
            type: athena
          'prod':
            <<: *d
      other:
        target: dev
        outputs:
          dev: {type: athena}
      """;

  private final Path folder;
  private final Editor editor;
  private int opened;

  NamesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(".dbt"));
    Files.writeString(
        folder.resolve(".dbt/profiles.yml"), "own:\n  outputs:\n    dev: {type: athena}\n");
    Files.createDirectories(folder.resolve("far"));
    Files.writeString(folder.resolve("far/dbt_project.yml"), "name: far\nprofile: 'own' # mine\n");
    Files.createDirectories(folder.resolve("node_modules/x"));
    Files.writeString(folder.resolve("node_modules/x/dbt_project.yml"), "profile: own\n");
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

  private String fresh() {
    return "d" + opened++ + "/";
  }

  private static String position(String text, String marked) {
    int at = text.indexOf(marked.replace("¦", ""));
    assertThat(at).as(marked).isNotNegative();
    int offset = at + marked.indexOf('¦');
    return Marked.of(text.substring(0, offset) + "¦" + text.substring(offset)).position();
  }

  private List<String> places(JsonElement locations) {
    List<String> places = new ArrayList<>();
    for (JsonElement location : locations.getAsJsonArray()) {
      String uri = location.getAsJsonObject().get("uri").getAsString();
      places.add(
          folder.toUri().relativize(URI.create(uri))
              + " "
              + Editor.written(location.getAsJsonObject().get("range")));
    }
    return places;
  }

  private List<String> definition(String uri, String position) {
    return places(editor.request("textDocument/definition", Editor.at(uri, position)));
  }

  private List<String> references(String uri, String position) {
    JsonObject params = Editor.at(uri, position);
    params.add("context", Editor.json("{\"includeDeclaration\": true}"));
    return places(editor.request("textDocument/references", params));
  }

  private static JsonObject named(String uri, String position, String name) {
    JsonObject params = Editor.at(uri, position);
    params.addProperty("newName", name);
    return params;
  }

  /** Returns the texts of the files after a rename, by the names of the files. */
  private Map<String, String> renamed(String uri, String position, String name) throws IOException {
    JsonObject changes =
        editor
            .request("textDocument/rename", named(uri, position, name))
            .getAsJsonObject()
            .getAsJsonObject("changes");
    Map<String, String> texts = new TreeMap<>();
    for (String file : changes.keySet()) {
      String text = texts(file);
      SourceText source = SourceText.of("x", text);
      List<Edit> edits = new ArrayList<>();
      for (JsonElement edit : changes.getAsJsonArray(file)) {
        edits.add(
            new Edit(
                span(source, edit.getAsJsonObject().getAsJsonObject("range")),
                edit.getAsJsonObject().get("newText").getAsString()));
      }
      texts.put(folder.toUri().relativize(URI.create(file)).toString(), Edit.apply(text, edits));
    }
    return texts;
  }

  private final Map<String, String> open = new TreeMap<>();

  private String texts(String uri) throws IOException {
    String text = open.get(uri);
    return text != null ? text : Files.readString(Path.of(URI.create(uri)));
  }

  private static Span span(SourceText source, JsonObject range) {
    return new Span(offset(source, range, "start"), offset(source, range, "end"));
  }

  private static int offset(SourceText source, JsonObject range, String end) {
    JsonObject position = range.getAsJsonObject(end);
    return source.lines().span(position.get("line").getAsInt() + 1).start()
        + position.get("character").getAsInt();
  }

  private String opening(String name, String text) {
    String uri = open(name, text);
    open.put(uri, text);
    return uri;
  }

  private String refusal(String uri, String position, String name) {
    return editor
        .refused("textDocument/rename", named(uri, position, name))
        .get("message")
        .getAsString();
  }

  @Test
  void aTargetLeadsToItsOutput() {
    String dir = fresh();
    String uri = open(dir + "profiles.yml", PROFILES);
    assertThat(definition(uri, position(PROFILES, "'de¦v'")))
        .containsExactly(dir + "profiles.yml 4:4-4:7");
    assertThat(references(uri, position(PROFILES, "de¦v: &d")))
        .containsExactly(dir + "profiles.yml 2:28-2:31", dir + "profiles.yml 4:4-4:7");
    assertThat(definition(uri, position(PROFILES, "target: de¦v")))
        .containsExactly(dir + "profiles.yml 11:4-11:7");
  }

  @Test
  void anAliasLeadsToItsAnchor() {
    String dir = fresh();
    String uri = open(dir + "profiles.yml", PROFILES);
    assertThat(definition(uri, position(PROFILES, "*¦d")))
        .containsExactly(dir + "profiles.yml 4:10-4:11");
    assertThat(references(uri, position(PROFILES, "&¦d"))).hasSize(2);
  }

  @Test
  void aProjectLeadsToItsProfile() {
    String dir = fresh();
    open(dir + "profiles.yml", PROFILES);
    String project = "name: x\nprofile: sh😀p\n";
    String uri = open(dir + "dbt_project.yml", project);
    assertThat(definition(uri, "1:11")).containsExactly(dir + "profiles.yml 1:1-1:6");
    assertThat(references(uri, "1:11"))
        .containsExactly(dir + "dbt_project.yml 1:9-1:14", dir + "profiles.yml 1:1-1:6");
  }

  @Test
  void aProjectWithoutProfilesLeadsHome() throws IOException {
    String uri =
        open("far/dbt_project.yml", Files.readString(folder.resolve("far/dbt_project.yml")));
    assertThat(definition(uri, "1:11")).containsExactly(".dbt/profiles.yml 0:0-0:3");
    String home = open(".dbt/profiles.yml", Files.readString(folder.resolve(".dbt/profiles.yml")));
    assertThat(references(home, "0:1"))
        .containsExactly(".dbt/profiles.yml 0:0-0:3", "far/dbt_project.yml 1:10-1:13");
    assertThat(renamed(home, "0:1", "mine"))
        .containsEntry("far/dbt_project.yml", "name: far\nprofile: 'mine' # mine\n")
        .hasSize(2);
  }

  @Test
  void highlightsTellWhereANameIsGiven() {
    String dir = fresh();
    String uri = open(dir + "profiles.yml", PROFILES);
    JsonArray found =
        editor
            .request(
                "textDocument/documentHighlight", Editor.at(uri, position(PROFILES, "de¦v: &d")))
            .getAsJsonArray();
    assertThat(found)
        .extracting(
            one ->
                Editor.written(one.getAsJsonObject().get("range"))
                    + " "
                    + one.getAsJsonObject().get("kind").getAsInt())
        .containsExactly("2:28-2:31 2", "4:4-4:7 3");
  }

  @Test
  void aTargetIsRenamedWithItsTemplate() throws IOException {
    String dir = fresh();
    String uri = opening(dir + "profiles.yml", PROFILES);
    assertThat(renamed(uri, position(PROFILES, "de¦v: &d"), "ci"))
        .containsExactly(
            Map.entry(
                dir + "profiles.yml",
                PROFILES.replace("'T', 'dev'", "'T', 'ci'").replace("dev: &d", "ci: &d")));
    assertThat(renamed(uri, position(PROFILES, "'pr¦od'"), "on"))
        .containsEntry(dir + "profiles.yml", PROFILES.replace("'prod'", "'on'"));
  }

  @Test
  void aNameThatWouldBeNoTextIsQuoted() throws IOException {
    String dir = fresh();
    String uri = opening(dir + "profiles.yml", PROFILES);
    assertThat(renamed(uri, position(PROFILES, "target: de¦v"), "2024"))
        .extractingByKey(dir + "profiles.yml")
        .asString()
        .doesNotContain("    dev: {");
  }

  @Test
  void anAnchorIsRenamedWithItsAliases() throws IOException {
    String dir = fresh();
    String uri = opening(dir + "profiles.yml", PROFILES);
    assertThat(renamed(uri, position(PROFILES, "*¦d"), "base"))
        .containsEntry(
            dir + "profiles.yml", PROFILES.replace("&d", "&base").replace("*d", "*base"));
  }

  @Test
  void aProfileIsRenamedInBothFiles() throws IOException {
    String dir = fresh();
    opening(dir + "dbt_project.yml", "name: x\nprofile: \"{{ env_var('P', 'other') }}\"\n");
    String uri = opening(dir + "profiles.yml", PROFILES);
    assertThat(renamed(uri, position(PROFILES, "oth¦er"), "next"))
        .containsEntry(
            dir + "dbt_project.yml", "name: x\nprofile: \"{{ env_var('P', 'next') }}\"\n")
        .containsEntry(dir + "profiles.yml", PROFILES.replace("other:", "next:"));
  }

  @Test
  void whatIsNoNameIsRefusedWithAReason() {
    String dir = fresh();
    String uri = open(dir + "profiles.yml", PROFILES);
    String target = position(PROFILES, "de¦v: &d");
    assertThat(refusal(uri, target, " ")).contains("letters");
    assertThat(refusal(uri, target, "a\nb")).contains("cannot be called that");
    assertThat(refusal(uri, target, "{{ x }}")).contains("cannot be called that");
    assertThat(refusal(uri, target, "prod")).contains("has a target `prod` already");
    assertThat(refusal(uri, target, "it's")).contains("cannot stand in the template");
    assertThat(refusal(uri, position(PROFILES, "oth¦er"), "config")).contains("settings");
    assertThat(refusal(uri, position(PROFILES, "oth¦er"), "sh😀p")).contains("already");
    assertThat(refusal(uri, position(PROFILES, "*¦d"), "a b")).contains("letters, digits");
    assertThat(refusal(uri, "0:0", "x")).contains("no name to change");
    assertThat(refusal(uri, position(PROFILES, "'¦T'"), "x")).contains("where it is set");
  }

  @Test
  void theTargetThatDbtTakesByItselfKeepsItsName() {
    String text = "a:\n  outputs:\n    default: {type: athena}\n";
    String uri = open(fresh() + "profiles.yml", text);
    assertThat(refusal(uri, "2:5", "dev")).contains("target: default");
  }

  @Test
  void whatCanBeRenamedIsToldBefore() {
    String dir = fresh();
    String uri = open(dir + "profiles.yml", PROFILES);
    JsonObject found =
        editor
            .request("textDocument/prepareRename", Editor.at(uri, position(PROFILES, "'pr¦od'")))
            .getAsJsonObject();
    assertThat(Editor.written(found.get("range"))).isEqualTo("6:5-6:9");
    assertThat(found.get("placeholder").getAsString()).isEqualTo("prod");
    assertThat(editor.request("textDocument/prepareRename", Editor.at(uri, "0:0")).isJsonNull())
        .isTrue();
  }

  @Test
  void profilesOfAllFilesAreSymbols() {
    JsonArray found =
        editor.request("workspace/symbol", Editor.json("{\"query\": \"ow\"}")).getAsJsonArray();
    assertThat(found)
        .extracting(one -> one.getAsJsonObject().get("name").getAsString())
        .contains("own");
  }

  @Test
  void aVariableIsFoundWhereverItIsUsed() {
    String dir = fresh();
    String uri = open(dir + "profiles.yml", PROFILES.replace("'T'", "'ONLY_HERE'"));
    String other = fresh();
    open(other + "profiles.yml", PROFILES.replace("'T'", "'ONLY_HERE'"));
    assertThat(references(uri, "2:25"))
        .containsExactly(dir + "profiles.yml 2:23-2:32", other + "profiles.yml 2:23-2:32");
  }
}
