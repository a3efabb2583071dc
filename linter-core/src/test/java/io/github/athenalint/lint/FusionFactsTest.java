package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Rust engine does with a profile, by the code that it has for Athena. */
class FusionFactsTest {

  private static final String CLEAN =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            s3_staging_dir: s3://acme-athena/results/
            schema: analytics
      """;

  @Test
  void theEngineDoesNotLoadTheType() {
    assertThat(Told.of(lint(Dialect.FUSION, CLEAN, Set.of())))
        .containsExactly("error engine-v2-unsupported type");
    assertThat(told(CLEAN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"region_name", "s3_staging_dir", "schema"})
  void requiredKeys(String key) {
    String text =
        CLEAN
            .lines()
            .filter(line -> !line.contains(key + ":"))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(told(text)).containsExactly("error required-missing " + key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assume_role_arn: arn:aws:iam::123456789012:role/dbt",
        "assume_role_external_id: dbt",
        "assume_role_session_name: dbt",
        "assume_role_duration_seconds: 900",
        "endpoint_url: https://athena.eu-west-1.amazonaws.com",
        "skip_workgroup_check: true",
        "s3_data_dir: s3://acme-athena/data/",
        "s3_data_naming: unique",
        "s3_tmp_table_dir: s3://acme-athena/tmp/",
        "poll_interval: 5",
        "debug_query_state: true",
        "num_retries: 5",
        "num_boto3_retries: 5",
        "num_iceberg_retries: 5",
        "spark_work_group: spark",
        "seed_s3_upload_args: {ACL: private}",
        "lf_tags_database: {team: a}",
      })
  void refusedKeys(String line) {
    assertThat(told(with(line)))
        .contains("error engine-v2-field " + line.substring(0, line.indexOf(':')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "database: awsdatacatalog |",
        "catalog: awsdatacatalog |",
        "work_group: primary |",
        "aws_profile_name: analytics |",
        "threads: 4 |",
        "connection_manager: pyathena | warning engine-v2-ignored-key connection_manager",
        "aws_access_key_id: AKIAIOSFODNN7EXAMPLE | error half-key-pair aws_access_key_id",
        "aws_session_token: test | warning half-key-pair aws_session_token",
        "aws_profile_name: '' | error empty-string-value aws_profile_name",
        "aws_access_key_id: '' | error empty-string-value aws_access_key_id",
        "workgroup: primary | warning unknown-key workgroup",
        "threads: \"{{ env_var('THREADS') }}\" |",
        "threads: \"{{ env_var('THREADS', 4) }}\" |",
        "threads: \" {{ env_var('THREADS') }}\" |",
        "aws_profile_name: \"{{ env_var('PROFILE') }}\" |",
        "aws_profile_name: \"{{ '2024' }}\""
            + " | warning engine-v2-numeric-string aws_profile_name",
      })
  void otherKeys(String line, String verdict) {
    assertThat(told(with(line)))
        .containsExactlyElementsOf(verdict == null ? List.of() : List.of(verdict));
  }

  @Test
  void ofTwoNamesTheEngineTakesOne() {
    assertThat(told(with("database: awsdatacatalog") + "      catalog: awsdatacatalog\n"))
        .containsExactly("warning alias-conflict catalog");
  }

  @Test
  void theOldBlockStopsTheEngine() {
    String text = "config:\n  use_colors: true\n" + CLEAN;
    assertThat(told(text)).containsExactly("error engine-v2-config-block config");
    assertThat(lint(Dialect.FUSION, text, Set.of()).diagnostics())
        .noneMatch(one -> one.rule().equals("config-block-deprecated"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, warning engine-v2-numeric-string schema",
    "dbt2024,",
    "0x1f,",
    "2024_01,",
  })
  void aKnownVariableIsReadAgain(String value, String verdict) {
    String text = CLEAN.replace("schema: analytics", "schema: \"{{ env_var('DBT_SCHEMA') }}\"");
    Report report =
        lint(Dialect.FUSION, text, Set.of("engine-v2-unsupported"), Map.of("DBT_SCHEMA", value));
    assertThat(Told.of(report))
        .containsExactlyElementsOf(verdict == null ? List.of() : List.of(verdict));
  }

  private static String with(String line) {
    return CLEAN + "      " + line + "\n";
  }

  private static List<String> told(String text) {
    return Told.of(lint(Dialect.FUSION, text, Set.of("engine-v2-unsupported")));
  }

  private static Report lint(Dialect dialect, String text, Set<String> skip) {
    return lint(dialect, text, skip, Map.of());
  }

  private static Report lint(
      Dialect dialect, String text, Set<String> skip, Map<String, String> variables) {
    LintOptions options =
        new LintOptions(
            dialect,
            LintOptions.defaults().version(),
            variables.isEmpty() ? Environment.unknown() : Environment.of(variables),
            Preset.DEFAULT,
            Map.of(),
            Set.of(),
            skip,
            Optional.empty(),
            Optional.empty());
    return Linter.of(options).lint(SourceText.of("profiles.yml", text));
  }
}
