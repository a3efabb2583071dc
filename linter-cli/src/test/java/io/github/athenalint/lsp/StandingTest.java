package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a status line shows: what a document is taken for, through the real program. */
@TestInstance(Lifecycle.PER_CLASS)
class StandingTest {

  private static final String PROFILES = "shop: {target: dev, outputs: {dev: {type: athena}}}\n";

  private final Path folder;
  private final Editor editor;

  StandingTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    this.editor = Editor.start(this.folder);
  }

  @AfterAll
  void quit() {
    assertThat(editor.quit()).isZero();
    assertThat(editor.log()).isEmpty();
  }

  private JsonObject standing(String name, String text) {
    String uri = folder.resolve(name).toUri().toString();
    editor.open(uri, text);
    return ask(uri);
  }

  private JsonObject ask(String uri) {
    JsonObject params = Editor.json("{\"command\": \"athena-lint.status\"}");
    JsonArray arguments = new JsonArray();
    arguments.add(uri);
    params.add("arguments", arguments);
    return editor.request("workspace/executeCommand", params).getAsJsonObject();
  }

  private static String word(JsonObject standing, String name) {
    return standing.get(name).getAsString();
  }

  private static String row(JsonObject standing, String name) {
    return standing.getAsJsonObject("rows").get(name).getAsString();
  }

  @Test
  void profilesWithoutConfigurationAreReadByTheNewestCore() {
    JsonObject standing = standing("plain/profiles.yml", PROFILES);
    assertThat(word(standing, "kind")).isEqualTo("profiles");
    assertThat(word(standing, "note"))
        .matches("read by dbt Core with dbt-athena \\d+\\.\\d+\\.\\d+");
    assertThat(row(standing, "Taken for")).isEqualTo("dbt profiles");
    assertThat(row(standing, "Configuration")).isEqualTo("none from its folder upwards");
    assertThat(row(standing, "Rules")).isEqualTo("preset `default`");
    assertThat(row(standing, "Schema")).isEqualTo("`profiles-core`");
  }

  @Test
  void theConfigurationThatHoldsIsNamed() throws IOException {
    Path configuration = Files.createDirectories(folder.resolve("set")).resolve("athena-lint.yml");
    Files.writeString(configuration, "dialect: fusion\npreset: strict\n");
    JsonObject standing = standing("set/deep/profiles.yml", PROFILES);
    assertThat(row(standing, "Configuration"))
        .isEqualTo("`" + configuration.toString().replace('\\', '/') + "`");
    assertThat(row(standing, "Read by")).isEqualTo("dbt Fusion");
    assertThat(row(standing, "Rules")).isEqualTo("preset `strict`");
    assertThat(row(standing, "Schema")).isEqualTo("`profiles-fusion`");
  }

  @Test
  void aVersionFromTheConfigurationCounts() throws IOException {
    Path configuration = Files.createDirectories(folder.resolve("old")).resolve("athena-lint.yml");
    Files.writeString(configuration, "adapter-version: 1.8.0\n");
    JsonObject standing = standing("old/profiles.yml", PROFILES);
    assertThat(row(standing, "Read by")).isEqualTo("dbt Core with dbt-athena 1.8.0");
  }

  @Test
  void aBrokenConfigurationIsAnObstacle() throws IOException {
    Path configuration = Files.createDirectories(folder.resolve("bad")).resolve("athena-lint.yml");
    Files.writeString(configuration, "presset: strict\n");
    JsonObject standing = standing("bad/profiles.yml", PROFILES);
    assertThat(word(standing, "note")).contains("bad/athena-lint.yml is broken");
    assertThat(row(standing, "Not checked")).contains("bad/athena-lint.yml is broken");
  }

  @Test
  void otherYamlIsNobodysBusiness() {
    assertThat(word(standing("other/compose.yml", "services: {}\n"), "kind")).isEqualTo("other");
  }

  @Test
  void nothingIsKnownOfWhatIsNotOpen() {
    assertThat(ask(folder.resolve("closed/profiles.yml").toUri().toString()).size()).isZero();
  }
}
