package io.github.athenalint.lsp;

import static io.github.athenalint.lsp.Completing.edit;
import static io.github.athenalint.lsp.Completing.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is offered in a platform document, through the real program. */
@TestInstance(Lifecycle.PER_CLASS)
class PlatformCompletionTest {

  private static final String FORM =
      """
      adapter_version: athena_v0
      credential_details:
        fields:
          aws_access_key_id: {value: "{{ env_var('DBT_ENV_SECRET_ID') }}"}
      """;

  private final Completing completing;

  PlatformCompletionTest(@TempDir Path folder) throws IOException {
    this.completing = Completing.start(folder);
  }

  @AfterAll
  void quit() {
    completing.quit();
  }

  @Test
  void platformDocumentsBySection() {
    String connection =
        """
        connection:
          region_name: eu-west-1
          database: awsdatacatalog
          s3_staging_dir: s3://x/y/
        """;
    List<JsonObject> items = completing.items("platform.yml", connection + "  ¦\n");
    assertThat(items)
        .extracting(Completing::label)
        .contains("work_group")
        .doesNotContain("type", "schema", "threads", "aws_profile_name");
    assertThat(completing.items("platform.yml", connection + "credentials:\n  schema: x\n  ¦\n"))
        .extracting(Completing::label)
        .contains("threads", "aws_access_key_id")
        .doesNotContain("work_group");
    assertThat(completing.items("platform.yml", connection + "¦\n"))
        .extracting(Completing::label)
        .containsExactly("credentials", "extended_attributes");
  }

  @Test
  void theFormOfACredential() {
    List<JsonObject> fields = completing.items("platform.yml", FORM + "    ¦\n");
    assertThat(fields)
        .extracting(Completing::label)
        .contains("schema", "threads", "aws_secret_access_key")
        .doesNotContain("aws_access_key_id", "work_group", "value");
    assertThat(edit(one(fields, "threads"))).startsWith("4:4-4:4 threads:\n      value: ");
    assertThat(edit(one(fields, "aws_secret_access_key")))
        .isEqualTo(
            "4:4-4:4 aws_secret_access_key:\n      value: \"{{"
                + " env_var('${1:DBT_ENV_SECRET_AWS_SECRET_ACCESS_KEY}') }}\"");
  }

  @Test
  void aFieldOfAForm() {
    List<JsonObject> keys = completing.items("platform.yml", FORM + "    threads:\n      ¦\n");
    assertThat(keys).extracting(Completing::label).containsExactly("value");
    assertThat(edit(keys.get(0))).startsWith("5:6-5:6 value: ");
    assertThat(completing.items("platform.yml", FORM + "    threads:\n      value: ¦\n"))
        .extracting(Completing::label)
        .containsExactly("env_var");
    assertThat(
            completing.items(
                "platform.yml", FORM + "    threads:\n      value: \"{{ env_var('N') | ¦ }}\"\n"))
        .extracting(Completing::label)
        .startsWith("as_number");
    assertThat(completing.items("platform.yml", FORM + "    x:\n      ¦\n")).isEmpty();
    assertThat(
            completing.items("platform.yml", FORM + "    threads:\n      metadata:\n        ¦\n"))
        .isEmpty();
  }

  @Test
  void anEmptyFormIsAFormToo() {
    assertThat(
            edit(
                one(
                    completing.items(
                        "platform.yml",
                        "adapter_version: athena_v0\ncredential_details:\n  fields:\n    ¦\n"),
                    "schema")))
        .startsWith("3:4-3:4 schema:\n      value: ");
  }

  @Test
  void payloadsOfTheApi() {
    String config =
        "adapter_version: athena_v0\nconfig:\n  region_name: eu-west-1\n  database: x\n";
    assertThat(completing.items("platform.yml", config + "¦\n")).isEmpty();
    assertThat(completing.items("platform.yml", config.replace("adapter_version: athena_v0", "¦")))
        .isEmpty(); // nothing says any more that it is for Athena
    assertThat(completing.items("platform.yml", config + "  ¦\n"))
        .extracting(Completing::label)
        .startsWith("s3_staging_dir");
    assertThat(completing.items("platform.yml", config.replace("athena_v0", "¦athena_v0")))
        .extracting(Completing::label)
        .containsExactly("athena_v0");
    assertThat(
            completing.items(
                "platform.yml",
                "connection: {region_name: x, database: y}\ncredential_details:\n  ¦\n  a: []\n"))
        .extracting(Completing::label)
        .containsExactly("fields");
  }

  @Test
  void payloadsInJson() {
    String json =
        """
        {"adapter_version": "athena_v0", "credential_details": {"fields": {
          "threads": {"value": 4},
          "¦"
        }}}
        """;
    List<JsonObject> fields = completing.items("credential.json", json);
    assertThat(edit(one(fields, "schema"))).isEqualTo("2:2-2:4 \"schema\": {\"value\": \"${1:}\"}");
  }
}
