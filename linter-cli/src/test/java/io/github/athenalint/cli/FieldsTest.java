package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The field reference: the list, the pages, the Markdown in docs, and what is refused. */
class FieldsTest {

  private static final Path DOCS = Path.of("../docs/fields.md");

  private final Path folder;

  FieldsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Run run(String... args) {
    String[] all = Stream.concat(Stream.of("fields"), Stream.of(args)).toArray(String[]::new);
    return Run.of(Engine.shipped(), folder, Map.of(), "", all);
  }

  private String print(String... args) {
    Run run = run(args);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  private static List<String> names() {
    return Schema.project(Dialect.CORE, Schema.newestVersion()).fields().stream()
        .map(Field::name)
        .toList();
  }

  @Test
  void theListAndAPageLookLikeThis() throws IOException {
    Golden.check("fields", print());
    Golden.check("fields-page", print("s3_data_naming"));
    Golden.check("fields-page-colour", print("--color=always", "aws_secret_access_key"));
  }

  @Test
  void theDocsAreFresh() throws IOException {
    String now = print("--format=markdown");
    if (Golden.isRewriting()) {
      Files.createDirectories(DOCS.resolveSibling("."));
      Files.writeString(DOCS, now);
    }
    assertThat(DOCS).as("run with -Dgoldens=rewrite").exists();
    assertThat(now).isEqualTo(Files.readString(DOCS));
  }

  @Test
  void everythingFitsOnATerminal() {
    List<String> pages = print(names().toArray(String[]::new)).lines().toList();
    assertThat(pages).allMatch(line -> line.length() <= 80 || line.startsWith("  https://"));
    for (String dialect : List.of("core", "platform", "fusion")) {
      List<String> list = print("--dialect", dialect).lines().toList();
      assertThat(list).allMatch(line -> line.length() <= 80);
      assertThat(list).filteredOn(line -> line.startsWith("  ")).hasSameSizeAs(names());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type                  | type-unknown               | follows from the type",
        "region_name           | region-is-az               | set in the connection",
        "database              | database-looks-like-schema | `catalog` (dbt Core, dbt Fusion)",
        "schema                | targets-share-schema       | set in the credentials",
        "s3_staging_dir        | no-data-root               | in 1.11.0rc1 it is no longer required",
        "s3_data_dir           | engine-v2-field            | dbt Fusion         refused",
        "work_group            | workgroup-name-chars       | default: primary",
        "aws_access_key_id     | asia-key-without           | DBT_ENV_SECRET_AWS_ACCESS_KEY_ID",
        "aws_secret_access_key | plaintext-secret           | never shows its value",
        "aws_session_token     | plaintext-secret           | dbt-athena 1.6.4",
        "threads               | jinja-needs-as-number      | default: 1",
        "assume_role_duration_seconds | number-out-of-range | only with     `assume_role_arn`",
        "seed_s3_upload_args   | seed-upload-args-key       | ServerSideEncryption",
        "connection_manager    | engine-v2-ignored-key      | dbt Fusion         ignored"
      })
  void aPageTellsWhatGoesWrong(String key, String rule, String fact) {
    assertThat(print(key)).contains(rule).contains(fact);
  }

  @Test
  void theDialectNarrowsWhatGoesWrong() {
    String core = print("--dialect=core", "s3_staging_dir");
    assertThat(core).contains("no-data-root").doesNotContain("required-missing", " only)");
    String fusion = print("--dialect=fusion", "s3_staging_dir");
    assertThat(fusion).contains("required-missing").doesNotContain(" only)");
  }

  @Test
  void theVersionDecidesWhatThereIs() {
    assertThat(print("--adapter-version=1.4.4")).doesNotContain("threads_", "aws_session_token");
    String old = print("--adapter-version=1.4.4", "s3_data_naming");
    assertThat(old).containsPattern("uuid +the name of").containsPattern("unique +refused");
    assertThat(print("--dialect=platform", "--adapter-version=1.4.4", "aws_session_token"))
        .contains("dbt-athena 1.4.4  not read");
  }

  @ParameterizedTest
  @CsvSource({
    "workgroup, work_group",
    "WORK_GROUP, work_group",
    "region, region_name",
    "aws-profile-name, aws_profile_name"
  })
  void aLookAlikeLeadsToTheRightPage(String wrong, String right) {
    Run run = run(wrong);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(print(right));
    assertThat(run.err())
        .isEqualTo(
            "note: `" + wrong + "` is no key of an Athena target; this is `" + right + "`\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "work_gruop               | no key of an Athena target, did you mean `work_group`?",
        "zzzzzz                   | no key of an Athena target; `athena-lint fields` lists them",
        "''                       | `` is no key of an Athena target; ",
        "table_type               | target: it configures models, so it belongs into dbt_project",
        "max_retry_number         | before 1.0, read it; see `num_retries`",
        "connection               | it names a section of a dbt platform document",
        "--dialect duckdb         | one of core, platform, fusion, not `duckdb`",
        "--format xml             | one of text, markdown, json, not `xml`",
        "--adapter-version x      | such as `1.9.4`, not `x`; known are 1.0.4 to ",
        "--adapter-version 1.0.3  | not `1.0.3`; known are 1.0.4 to ",
        "--adapter-version 99.1   | not `99.1`; known are 1.0.4 to ",
        "--adapter-version 1.5 skip_workgroup_check | since dbt-athena 1.9.0, not by 1.5.0",
        "--output gone/fields.md  | gone/fields.md: cannot be written: no such file or folder",
        "--output .               | .: cannot be written: it is a folder",
        "--output=                | `--output` names no file"
      })
  void refusesInOneLine(String args, String expected) throws IOException {
    Run run = run(args.split(" ", -1));
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("athena-lint: ").contains(expected).hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesAFileWhole() throws IOException {
    Path file = folder.resolve("fields.json");
    assertThat(print("--format=json", "--output=fields.json", "threads")).isEmpty();
    assertThat(file).content().isEqualTo(print("--format=json", "threads"));
    assertThat(file).content().contains("\"standing\": \"optional\"", "\"default\": 1");
    assertThat(print("--output=fields.json", "--color=always", "threads")).isEmpty();
    assertThat(file).content().isEqualTo(print("threads"));
    assertThat(folder.toFile().list()).hasSize(1);
  }
}
