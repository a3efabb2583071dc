package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hover tells, through the real program. */
@TestInstance(Lifecycle.PER_CLASS)
class HoverTest {

  private static final String OUTPUT =
      "shop:\n  target: dev\n  outputs:\n    dev:\n      type: athena\n";

  private final Path folder;
  private final Editor editor;
  private int opened;

  HoverTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.editor =
        Editor.start(
            folder, "{\"textDocument\": {\"hover\": {\"contentFormat\": [\"markdown\"]}}}");
  }

  @AfterAll
  void quit() {
    assertThat(editor.quit()).isZero();
    assertThat(editor.log()).isEmpty();
  }

  /** Returns what is told, empty for nothing. */
  private String hover(String marked) {
    return hover(editor, "profiles.yml", marked);
  }

  private String hover(Editor asked, String name, String marked) {
    Marked text = Marked.of(marked);
    String uri = folder.resolve("h" + opened++).resolve(name).toUri().toString();
    asked.open(uri, text.text());
    JsonElement answer = asked.request("textDocument/hover", Editor.at(uri, text.position()));
    asked.shut(uri);
    return answer.isJsonNull()
        ? ""
        : answer.getAsJsonObject().getAsJsonObject("contents").get("value").getAsString();
  }

  @Test
  void aKeySaysWhatItIsFor() {
    assertThat(hover(OUTPUT + "      s3_data_nam¦ing: table\n"))
        .startsWith("**AWS S3 data naming convention** · text · optional")
        .contains(
            "- default: `schema_table_unique`",
            "- since: dbt-athena 1.3.2",
            "- on the dbt platform: set in the connection",
            "- `unique`:",
            "[Field reference](https://");
    assertThat(hover(OUTPUT + "      cat¦alog: x\n")).contains("**", "also called: `catalog`");
  }

  @Test
  void aClientWithoutMarkdownGetsPlainText() throws IOException {
    try (Editor plain = Editor.start(folder)) {
      assertThat(hover(plain, "profiles.yml", OUTPUT + "      thre¦ads: 4\n"))
          .doesNotContain("**", "```", "](")
          .contains("Field reference: https://");
    }
  }

  @Test
  void aValueSaysWhatDbtSees() {
    assertThat(hover(OUTPUT + "      threads: 01¦0\n")).isEqualTo("dbt sees the number `8`");
    assertThat(hover(OUTPUT + "      skip_workgroup_check: y¦es\n")).isEqualTo("dbt sees `true`");
    assertThat(hover(OUTPUT + "      schema: \"{{ 'a' ~¦ 'b' }}\"\n"))
        .isEqualTo("dbt sees the text `ab`");
    assertThat(hover(OUTPUT + "      schema: pla¦in\n")).isEmpty();
  }

  @Test
  void aTemplateSaysWhatItDependsOn() {
    assertThat(hover(OUTPUT + "      schema: \"x_{{ env_var('¦A', 'b') }}{{ env_var('C') }}\"\n"))
        .contains("- depends on `A`; without it `b`", "- depends on `C`; without it dbt stops");
    assertThat(hover(OUTPUT + "      s3_data_dir: \"s3://{{ env_var('B', 'acme')¦ }}/x/\"\n"))
        .startsWith("dbt sees the text `s3://acme/x/` where no variable is set");
  }

  @Test
  void valuesThatMeanMore() {
    assertThat(hover(OUTPUT + "      region_name: eu-c¦entral-1\n"))
        .isEqualTo("Europe (Frankfurt)");
    assertThat(hover(OUTPUT + "      schema: s\n      s3_staging_dir: s3://¦a/b/\n"))
        .isEqualTo("Tables go to `s3://a/b/tables/s/<table>/<uuid>`");
    assertThat(hover("shop:\n  target: de¦v\n  outputs:\n    dev: {type: athena, schema: s}\n"))
        .contains("Target `dev` of profile `shop`", "- schema: `s`");
    assertThat(hover("sh¦op:\n  target: dev\n  outputs:\n    dev: {type: athena}\n"))
        .contains("- `dev`: athena (the target unless");
    assertThat(hover("a: &a {type: athena, schema: x}\nb:\n  outputs:\n    d: {<<: *¦a}\n"))
        .contains("- `type`", "- `schema`");
  }

  @Test
  void aCommentThatSilencesSaysWhat() {
    assertThat(hover(OUTPUT + "      x: 1 # athena-lint: ignore[unk¦nown-key] old\n"))
        .contains("A target has a key that is no field", "rules/unknown-key");
    assertThat(hover(OUTPUT + "      x: 1 # unk¦nown-key\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "      thre¦ads: \"4\n      x: [\n",
        "      x: \"a\n      thre¦ads: 4\n",
        "      x: {\n      thre¦ads: 4\n",
        "\tx: 1\n      thre¦ads: 4\n"
      })
  void itWorksOnBrokenText(String rest) {
    assertThat(hover(OUTPUT + rest)).contains("**Threads**");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "      aws_secret_access_key: MAR¦KER\n",
        "      aws_secret_access_key: \"MAR¦KER\n",
        "      aws_secret_access_key: \"{{ env_var('K', 'MARKER')¦ }}\"\n",
        "      aws_secret_access_key: \"{{ env_var('K', ¦'MARKER') ~ 'MARKER' }}\"\n",
        "      my_passwor¦d: MARKER\n",
        "      my_password: MAR¦KER\n",
        "      schema: \"{{ env_var('DBT_ENV_SECRET_X', 'MARKER')¦ }}\"\n",
        "      aws_session_token: MARKER\n      schema: \"MARKER{{ 'x¦' }}\"\n",
        "      aws_session_token: MARKER\n      s3_staging_dir: s3://b/MARKER¦/\n",
        "      aws_secret_access_key: |\n        MAR¦KER\n",
        "      <<: {aws_secret_access_key: MAR¦KER}\n",
      })
  void secretsAreNeverShown(String rest) {
    assertThat(hover(OUTPUT + rest)).doesNotContain("MARKER");
  }

  @Test
  void nothingIsToldOfOtherThings() {
    assertThat(hover("shop:\n  outputs:\n    pg:\n      type: postgres\n      thre¦ads: 4\n"))
        .isEmpty();
    assertThat(hover(editor, "compose.yml", "services:\n  thre¦ads: 4\n")).isEmpty();
    assertThat(hover(OUTPUT + "      # thre¦ads\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trea¦ds: 4|`treads` is no field of an Athena target; did you mean `threads`?|**Threads**",
        "re¦gion: x|`region` is no field of an Athena target; did you mean `region_name`?|**AWS reg",
        "s3-staging-d¦ir: x|did you mean `s3_staging_dir`?|**AWS S3 staging directory**",
        "lf_t¦ags: x|is a key of the past: the adapter read it from 1.4.2|`lf_tags_database`",
        "hos¦t: x|`host` is no field of an Athena target|",
        "materialize¦d: table|`materialized` is no field of an Athena target: |",
        "zz¦z: x|`zzz` is no field of an Athena target|",
      })
  void aKeyThatIsNoneSaysWhichIsMeant(String line, String what, String page) {
    assertThat(hover(OUTPUT + "      " + line + "\n")).contains(what, page == null ? "" : page);
  }

  @Test
  void aKeyThatIsTooNewOrElsewhereSaysSo() throws IOException {
    String connection = "connection:\n  region_name: x\n  database: y\n";
    assertThat(hover(editor, "platform.yml", connection + "  thre¦ads: 4\n"))
        .startsWith("`threads` belongs into the credential")
        .contains("**Threads**");
    Files.createDirectories(folder.resolve("old"));
    Files.writeString(folder.resolve("old/athena-lint.yml"), "adapter-version: 1.3.0\n");
    Marked text = Marked.of(OUTPUT + "      s3_data_nam¦ing: table\n");
    String uri = folder.resolve("old/profiles.yml").toUri().toString();
    editor.open(uri, text.text());
    assertThat(editor.request("textDocument/hover", Editor.at(uri, text.position())).toString())
        .contains("dbt-athena 1.3.0 ignores this key", "since: dbt-athena 1.3.2");
  }

  @Test
  void nothingIsSaidOfStrangeKeysWhereTheAdapterIsNotKnown() {
    assertThat(hover("shop:\n  outputs:\n    pg:\n      trea¦ds: 4\n")).isEmpty();
  }

  @Test
  void valuesOfAForm() {
    String form = "adapter_version: athena_v0\ncredential_details:\n  fields:\n";
    assertThat(hover(editor, "platform.yml", form + "    thre¦ads: {value: 4}\n"))
        .contains("**Threads**");
    assertThat(hover(editor, "platform.yml", form + "    threads: {value: 01¦0}\n"))
        .isEqualTo("dbt sees the number `8`");
    assertThat(
            hover(editor, "platform.yml", form + "    aws_secret_access_key: {value: MARK¦ER}\n"))
        .isEqualTo("A secret: its value is not shown.");
  }

  @Test
  void settingsOfTheConfiguration() {
    assertThat(hover(editor, "athena-lint.yml", "pre¦set: all\n"))
        .startsWith("**Preset**")
        .contains("Which rules speak", "- `strict`: data loss is an error");
    assertThat(hover(editor, "athena-lint.yml", "preset: al¦l\n"))
        .isEqualTo("every opinion as well");
    assertThat(hover(editor, "athena-lint.yml", "rules: {unknown-key: of¦f}\n"))
        .isEqualTo("never reported");
    assertThat(hover(editor, "athena-lint.yml", "nothin¦g: x\n")).isEmpty();
  }
}
