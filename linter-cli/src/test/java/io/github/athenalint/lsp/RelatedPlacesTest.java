package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding leads to the other places that it is about, also in other files. */
class RelatedPlacesTest {

  private static final String SHOP =
      "# é😀\nshop:\n  target: dev\n  outputs:\n    dev: {type: athena, schema: a}\n";

  private final Path folder;
  private final Room room;

  RelatedPlacesTest(@TempDir Path folder) {
    this.folder = folder;
    this.room = new Room(folder);
  }

  private static JsonObject only(JsonArray diagnostics, String rule) {
    List<JsonObject> found =
        diagnostics.asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(one -> one.has("code") && one.get("code").getAsString().equals(rule))
            .toList();
    assertThat(found).as("%s", diagnostics).hasSize(1);
    return found.get(0);
  }

  /** Returns the places as {@code uri range message}. */
  private static List<String> places(JsonObject found) {
    assertThat(found.has("relatedInformation")).as("%s", found).isTrue();
    return found.getAsJsonArray("relatedInformation").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(
            one ->
                one.getAsJsonObject("location").get("uri").getAsString()
                    + " "
                    + Editor.written(one.getAsJsonObject("location").get("range"))
                    + " "
                    + one.get("message").getAsString())
        .toList();
  }

  @Test
  void aProjectLeadsToTheProfilesThatAreThere() throws IOException {
    room.write("profiles.yml", SHOP + "other: {outputs: {dev: {type: athena}}}\n");
    try (Editor editor = Editor.start(folder)) {
      JsonArray found =
          editor.diagnosticsOf(room.uri("dbt_project.yml"), "name: x\nprofile: shap\n");
      assertThat(places(only(found, "project-profile-missing")))
          .containsExactly(
              room.uri("profiles.yml") + " 1:0-1:4 this profile is there",
              room.uri("profiles.yml") + " 5:0-5:5 this profile is there");
      assertThat(editor.quit()).isZero();
    }
  }

  @Test
  void aShadowedProfileLeadsToTheOneThatIsNotRead() throws IOException {
    room.write("athena-lint.yml", "preset: all\n");
    room.write(".dbt/profiles.yml", "a: {outputs: {x: {type: athena}}}\n" + SHOP);
    try (Editor editor = Editor.start(folder)) {
      room.write("here/dbt_project.yml", "name: x\nprofile: shop\n");
      JsonObject found =
          only(editor.diagnosticsOf(room.uri("here/profiles.yml"), SHOP), "profiles-shadowed");
      assertThat(Editor.written(found.get("range"))).isEqualTo("1:0-1:4");
      assertThat(places(found))
          .containsExactly(room.uri(".dbt/profiles.yml") + " 2:0-2:4 dbt does not read this one");
      // What is typed there counts, saved or not.
      editor.forget();
      editor.open(room.uri(".dbt/profiles.yml"), "\n" + SHOP);
      assertThat(
              places(
                  only(
                      editor.awaitDiagnostics(room.uri("here/profiles.yml"), 1),
                      "profiles-shadowed")))
          .containsExactly(room.uri(".dbt/profiles.yml") + " 2:0-2:4 dbt does not read this one");
      assertThat(editor.quit()).isZero();
    }
  }

  @Test
  void targetsThatShareALocationLeadToEachOther() throws IOException {
    String two =
        """
        shop:
          target: dev
          outputs:
            dev: {type: athena, schema: a, s3_data_dir: s3://acme/x/, s3_data_naming: schema_table}
            ci: {type: athena, schema: a, s3_data_dir: s3://acme/x/, s3_data_naming: schema_table}
        """;
    try (Editor editor = Editor.start(folder)) {
      JsonArray found = editor.diagnosticsOf(room.uri("profiles.yml"), two);
      assertThat(places(only(found, "targets-share-s3-location")))
          .containsExactly(room.uri("profiles.yml") + " 3:48-3:60 `dev` writes here");
      assertThat(editor.quit()).isZero();
    }
  }
}
