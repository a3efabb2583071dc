package io.github.athenalint.lsp;

import static io.github.athenalint.lsp.Room.MISSPELT;
import static io.github.athenalint.lsp.Room.codes;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.athenalint.cli.Program;
import io.github.athenalint.lint.Rules;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of documents, and when. */
class DiagnosticsTest {

  private final Path folder;
  private final Room room;

  DiagnosticsTest(@TempDir Path folder) {
    this.folder = folder;
    this.room = new Room(folder);
  }

  /** Every bad block of every page, and every example: the two front doors say the same. */
  @Test
  void theServerSaysWhatTheCommandLineSays() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      RuleDoc.of(rule).blocks().stream()
          .filter(block -> block.info().startsWith("yaml"))
          .forEach(block -> texts.add(block.text()));
    }
    try (var examples = Files.walk(Path.of("../examples"))) {
      for (Path file : examples.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file));
      }
    }
    assertThat(texts).hasSizeGreaterThan(150);
    int said = 0;
    try (Editor editor = Editor.start(folder)) {
      for (int i = 0; i < texts.size(); i++) {
        String name = i + "/profiles.yml";
        room.write(name, texts.get(i));
        JsonArray shown = editor.diagnosticsOf(room.uri(name), texts.get(i));
        assertThat(shownLines(shown)).as(texts.get(i)).isEqualTo(printedLines(name, texts.get(i)));
        said += shown.size();
      }
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).isEmpty();
    }
    assertThat(said).isGreaterThan(150);
  }

  private static String shownLines(JsonArray shown) {
    return StreamSupport.stream(shown.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(
            one ->
                one.get("code").getAsString()
                    + " "
                    + List.of("error", "warning", "info").get(one.get("severity").getAsInt() - 1)
                    + " "
                    + Editor.written(one.get("range"))
                    + " "
                    + one.get("message").getAsString()
                    + " "
                    + one.getAsJsonObject("codeDescription").get("href").getAsString())
        .collect(joining("\n"));
  }

  /** Runs the program in the folder, and returns what it prints. */
  private String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, String> env = Map.of("HOME", folder.toString());
    OutputStream err = OutputStream.nullOutputStream();
    new Program(new ByteArrayInputStream(new byte[0]), out, err, env, folder, false, false)
        .run(args);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String printedLines(String name, String text) {
    String out = run("--show", "info", "--format", "json", name);
    JsonObject report = JsonParser.parseString(out).getAsJsonObject();
    return StreamSupport.stream(report.getAsJsonArray("diagnostics").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(
            one ->
                one.get("rule").getAsString()
                    + " "
                    + one.get("severity").getAsString()
                    + " "
                    + place(one.getAsJsonObject("start"), text)
                    + "-"
                    + place(one.getAsJsonObject("end"), text)
                    + " "
                    + one.get("message").getAsString()
                    + (one.has("help") ? "\nhelp: " + one.get("help").getAsString() : "")
                    + " "
                    + one.get("url").getAsString())
        .distinct() // two targets that share a line are one squiggle
        .collect(joining("\n"));
  }

  /** The report counts code points from one, the protocol UTF-16 units from zero. */
  private static String place(JsonObject position, String text) {
    int line = position.get("line").getAsInt() - 1;
    String[] lines = text.split("\r\n|\n|\r", -1);
    int column = lines[line].offsetByCodePoints(0, position.get("column").getAsInt() - 1);
    return line + ":" + column;
  }

  @Test
  void whatIsNothingOfOursIsLeftAlone() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      assertThat(editor.diagnosticsOf(room.uri("compose.yml"), "services: {web: [}\n")).isEmpty();
      assertThat(editor.diagnosticsOf(room.uri("dbt_project.yml"), "name: [\n")).isEmpty();
      assertThat(editor.diagnosticsOf("untitled:Untitled-1", MISSPELT)).isNotEmpty();
      assertThat(editor.diagnosticsOf("other:/elsewhere/profiles.yml", MISSPELT)).isNotEmpty();
      editor.quit();
    }
  }

  @Test
  void theLanguageCountsWhereTheNameSaysNothing() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      for (String language :
          List.of("yaml", "jinja-yaml", "json", "", "plaintext", "python", "c")) {
        String uri = room.uri("some-" + language);
        editor.open(uri, language, MISSPELT);
        assertThat(editor.awaitDiagnostics(uri, 1).isEmpty())
            .as(language)
            .isEqualTo(List.of("python", "c").contains(language));
      }
      String named = room.uri("named/profiles.yml");
      editor.open(named, "python", MISSPELT);
      assertThat(editor.awaitDiagnostics(named, 1)).isNotEmpty();
      editor.quit();
    }
  }

  @Test
  void lettersOfAnyKindMayBeInAPath() throws IOException {
    room.write("é 😀 [1]%/athena-lint.yml", "rules: {unknown-key: off}\n");
    try (Editor editor = Editor.start(folder)) {
      String right = room.uri("é 😀 [1]%/profiles.yml");
      String wrong = "file://" + folder + "/é 😀 [1]%/profiles.yml";
      assertThat(right).isNotEqualTo(wrong);
      for (String uri : List.of(right, wrong)) {
        assertThat(codes(editor.diagnosticsOf(uri, MISSPELT)))
            .isNotEmpty()
            .doesNotContain("unknown-key");
      }
      editor.quit();
    }
  }

  @Test
  void tagsLinksAndDataAreThere() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      JsonObject shown =
          editor.diagnosticsOf(room.uri("profiles.yml"), MISSPELT).asList().stream()
              .map(JsonElement::getAsJsonObject)
              .filter(one -> one.get("code").getAsString().equals("unknown-key"))
              .findFirst()
              .orElseThrow();
      assertThat(shown.getAsJsonArray("tags")).hasToString("[1]");
      assertThat(shown.get("source").getAsString()).isEqualTo("athena-lint");
      assertThat(shown.get("data")).hasToString("{\"start\":55,\"end\":61}");
      JsonArray others =
          editor.diagnosticsOf(
              room.uri("two/profiles.yml"),
              "shop:\n  outputs:\n    dev: {type: athena, threads: 1, threads: 2}\n");
      assertThat(others.toString())
          .contains("\"relatedInformation\":[{\"location\":{\"uri\":\"file:");
      editor.quit();
    }
  }

  @Test
  void neighboursAreLookedAtAgainWhenTheirFileChanges() throws IOException {
    room.write("dbt_project.yml", "name: shop\nprofile: shop\n");
    try (Editor editor = Editor.start(folder)) {
      String project = room.uri("dbt_project.yml");
      String profiles = room.uri("profiles.yml");
      editor.open(profiles, MISSPELT);
      assertThat(codes(editor.diagnosticsOf(project, "name: shop\nprofile: shop\n"))).isEmpty();
      editor.forget();
      editor.change(profiles, 2, MISSPELT.replace("shop:", "other:"));
      assertThat(codes(editor.awaitDiagnostics(project, 1))).contains("project-profile-missing");
      editor.quit();
    }
  }

  @Test
  void filesOnTheDiskThatChangeAreSeen() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      String profiles = room.uri("profiles.yml");
      assertThat(codes(editor.diagnosticsOf(profiles, MISSPELT))).contains("unknown-key");
      editor.forget();
      room.write("athena-lint.yml", "rules: {unknown-key: off}\n");
      editor.tell(
          "workspace/didChangeWatchedFiles",
          Editor.json(
              "{\"changes\": [{\"uri\": \"%s\", \"type\": 1}]}"
                  .formatted(room.uri("athena-lint.yml"))));
      assertThat(codes(editor.awaitDiagnostics(profiles, 1))).doesNotContain("unknown-key");
      editor.forget();
      room.write("athena-lint.yml", "rules: {unknown-key: error} # and longer\n");
      editor.save(profiles); // a client that watches nothing
      assertThat(codes(editor.awaitDiagnostics(profiles, 1))).contains("unknown-key");
      editor.quit();
    }
  }

  @Test
  void aConfigurationIsCheckedAndCountsWhileItIsTyped() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      String profiles = room.uri("profiles.yml");
      String configuration = room.uri("athena-lint.yml");
      assertThat(codes(editor.diagnosticsOf(profiles, MISSPELT))).contains("unknown-key");
      editor.forget();
      assertThat(editor.diagnosticsOf(configuration, "rules: {unknown-key: off}\n")).isEmpty();
      assertThat(codes(editor.awaitDiagnostics(profiles, 1))).doesNotContain("unknown-key");
      editor.forget();
      editor.change(configuration, 2, "rulez: {}\n");
      assertThat(editor.awaitDiagnostics(configuration, 2)).isNotEmpty();
      JsonArray remark = editor.awaitDiagnostics(profiles, 1);
      assertThat(codes(remark)).containsExactly("-");
      assertThat(remark.toString()).contains("athena-lint.yml is broken");
      editor.quit();
    }
  }

  @Test
  void aBaselineIsHonoured() throws IOException {
    room.write("athena-lint.yml", "baseline: known.json\n");
    try (Editor editor = Editor.start(folder)) {
      String profiles = room.uri("profiles.yml");
      assertThat(editor.diagnosticsOf(profiles, MISSPELT).toString()).contains("no such file");
      editor.forget();
      room.write("profiles.yml", MISSPELT);
      run("--show", "info", "--write-baseline", "known.json");
      editor.save(profiles);
      assertThat(editor.awaitDiagnostics(profiles, 1)).isEmpty();
      editor.quit();
    }
  }

  @Test
  void whatIsExcludedIsLeftAlone() throws IOException {
    room.write("athena-lint.yml", "exclude: [old/**]\n");
    try (Editor editor = Editor.start(folder)) {
      assertThat(editor.diagnosticsOf(room.uri("old/profiles.yml"), MISSPELT)).isEmpty();
      assertThat(editor.diagnosticsOf(room.uri("new/profiles.yml"), MISSPELT)).isNotEmpty();
      editor.quit();
    }
  }

  @Test
  void theProfilesOfTheUserAreServedToo() throws IOException {
    room.write(".dbt/profiles.yml", MISSPELT);
    Path inside = Files.createDirectory(folder.resolve("project"));
    try (Editor editor = Editor.launch(folder)) {
      editor.initialize(inside, "{}", "{}");
      assertThat(codes(editor.diagnosticsOf(room.uri(".dbt/profiles.yml"), MISSPELT)))
          .contains("unknown-key");
      editor.quit();
    }
  }
}
