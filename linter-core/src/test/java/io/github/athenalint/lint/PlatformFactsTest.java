package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the platform does with each key. The status says whether a source was read that says so, or
 * whether it follows from one: the API's schema does not say that unknown keys are refused.
 */
class PlatformFactsTest {

  private static final Linter LINTER = Linter.of(LintOptions.defaults());

  private static final Map<String, String> CONNECTION =
      Map.of(
          "region_name", "eu-west-1",
          "database", "awsdatacatalog",
          "s3_staging_dir", "s3://acme-athena/dbt/");

  private static final Map<String, String> CREDENTIAL =
      Map.of(
          "aws_access_key_id", "AKIAIOSFODNN7EXAMPLE",
          "aws_secret_access_key", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
          "schema", "dbt");

  @ParameterizedTest
  @CsvSource({
    "connection, region_name, verified",
    "connection, database, verified",
    "connection, s3_staging_dir, verified",
    "credentials, aws_access_key_id, verified",
    "credentials, aws_secret_access_key, verified",
    "credentials, schema, verified",
  })
  void requiredKeys(String section, String key, String status) {
    Map<String, String> connection = without(CONNECTION, section.equals("connection") ? key : "");
    Map<String, String> credential = without(CREDENTIAL, section.equals("credentials") ? key : "");
    assertThat(told(connection, credential, Map.of()))
        .as(status)
        .containsExactly("error required-missing " + key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // key and value | verdict | status
        "work_group: my-custom-workgroup | | verified",
        "spark_work_group: my-spark-workgroup | | verified",
        "s3_data_dir: 's3://bucket2/dbt/' | | verified",
        "s3_data_naming: schema_table_unique | | verified",
        "s3_tmp_table_dir: 's3://bucket3/dbt/' | | verified",
        "poll_interval: 5 | | verified",
        "num_retries: 3 | | verified",
        "num_boto3_retries: 5 | | verified",
        "num_iceberg_retries: 0 | | verified",
        "adapter_id: 7 | | verified",
        "poll_interval: 0.5 | error wrong-type poll_interval | verified",
        "num_retries: '3' | error wrong-type num_retries | verified",
        "num_retries: null | error null-not-allowed num_retries | verified",
        "s3_data_naming: uuid | error naming-invalid s3_data_naming | verified",
        "schema: dbt | error platform-key-misplaced schema | inferred",
        "threads: 4 | error platform-key-misplaced threads | inferred",
        "aws_access_key_id: x | error platform-key-misplaced aws_access_key_id | inferred",
        "aws_session_token: '' | error platform-key-misplaced aws_session_token | verified",
        "endpoint_url: 'https://athena.eu-west-1.amazonaws.com'"
            + " | error platform-key-misplaced endpoint_url | inferred",
        "assume_role_duration_seconds: 900"
            + " | error platform-key-misplaced assume_role_duration_seconds | inferred",
        "catalog: awsdatacatalog | error unknown-key catalog | inferred",
        "workgroup: x | error unknown-key workgroup | inferred",
        "session_token: x | error unknown-key session_token | inferred",
        "password: x | error unknown-key password | inferred",
      })
  void keysOfTheConnection(String line, String verdict, String status) {
    List<String> told = told(with(CONNECTION, line), CREDENTIAL, Map.of());
    assertThat(told).as(status).containsExactlyElementsOf(lines(verdict));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "threads: 3 | | verified",
        "auth_type: iam_user | | verified",
        "target_name: default | | verified",
        "threads: '3' | error wrong-type threads | verified",
        "region_name: eu-west-1 | error platform-key-misplaced region_name | inferred",
        "aws_session_token: '' | error platform-key-misplaced aws_session_token | verified",
        "aws_profile_name: '' | error platform-key-misplaced aws_profile_name | inferred",
        "aws_access_id: x | error unknown-key aws_access_id | inferred",
      })
  void keysOfTheCredential(String line, String verdict, String status) {
    List<String> told = told(CONNECTION, with(CREDENTIAL, line), Map.of());
    assertThat(told).as(status).containsAll(lines(verdict));
    assertThat(told).as(status).hasSizeLessThanOrEqualTo(lines(verdict).size() + 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws_session_token: \"{{ env_var('DBT_ENV_SECRET_T') }}\" | | verified",
        "skip_workgroup_check: true | | inferred",
        "poll_interval: 0.5 | | inferred",
        "database: another_catalog | | verified",
        "lf_tags_database: {team: analytics} | | verified",
        "seed_s3_upload_args: {ACL: private} | | verified",
        "aws_session_token: literal9/x | warning plaintext-secret aws_session_token | verified",
        "AWS_SESSION_TOKEN: x | error unknown-key AWS_SESSION_TOKEN | verified",
        "catalog: awsdatacatalog | error unknown-key catalog | inferred",
        "workgroup: x | warning unknown-key workgroup | inferred",
        "lf_tags_database.team: x | error platform-key-misplaced lf_tags_database.team | verified",
        "config.region_name: x | error platform-key-misplaced config.region_name | verified",
        "connection: {work_group: x} | warning unknown-key connection | verified",
        "aws_profile_name: x | warning platform-aws-profile aws_profile_name | inferred",
        "region_name: eu-west-99 | warning region-unknown region_name | inferred",
        "work_group: \"{{ env_var('WG') }}\""
            + " | error platform-env-var-prefix work_group | verified",
        "work_group: \"{{ env_var('dbt_wg') }}\""
            + " | error platform-env-var-prefix work_group | verified",
        "work_group: \"{{ env_var('DBT_ENV_CUSTOM_ENV_WG') }}\" | | verified",
        "num_retries: \"{{ env_var('DBT_N') }}\""
            + " | error jinja-needs-as-number num_retries | verified",
        "work_group: \"{{ env_var('DBT_N' }}\" | error jinja-syntax work_group | verified",
      })
  void keysOfTheExtendedAttributes(String line, String verdict, String status) {
    List<String> told = told(CONNECTION, CREDENTIAL, with(Map.of(), line));
    assertThat(told).as(status).containsExactlyElementsOf(lines(verdict));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "database: testing | warning database-looks-like-schema database",
        "s3_data_dir: 'bucket/dbt/' | error s3-uri-invalid s3_data_dir",
        "work_group: my group | error workgroup-name-chars work_group",
      })
  void valuesAreJudgedAsInAProfile(String line, String verdict) {
    List<String> told = told(with(CONNECTION, line), CREDENTIAL, Map.of());
    assertThat(told).containsExactly(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"region_name: mars-1", "region_name: EU-WEST-1"})
  void extendedAttributesOverride(String wrong) {
    List<String> alone = told(with(CONNECTION, wrong), CREDENTIAL, Map.of());
    assertThat(alone).isNotEmpty();
    assertThat(told(with(CONNECTION, wrong), CREDENTIAL, Map.of("region_name", "eu-west-1")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"connection", "credentials", "extended_attributes"})
  void aPartOfTheSettingsIsEnough(String section) {
    String text =
        switch (section) {
          case "connection" -> text(CONNECTION, Map.of(), Map.of());
          case "credentials" -> text(Map.of(), CREDENTIAL, Map.of());
          default -> "extended_attributes:\n  aws_session_token: \"{{ env_var('DBT_T') }}\"\n";
        };
    for (Dialect dialect : Dialect.values()) {
      Linter linter = Linter.of(LintOptionsWith.dialect(dialect));
      assertThat(Told.of(linter.lint(SourceText.of("settings.yml", text)))).isEmpty();
    }
  }

  private static List<String> lines(String verdict) {
    return verdict == null ? List.of() : List.of(verdict);
  }

  private static Map<String, String> without(Map<String, String> keys, String key) {
    return keys.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(key))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, String> with(Map<String, String> keys, String line) {
    String[] entry = line.split(": ", 2);
    return Stream.concat(
            without(keys, entry[0]).entrySet().stream(), Stream.of(Map.entry(entry[0], entry[1])))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<String> told(
      Map<String, String> connection, Map<String, String> credential, Map<String, String> more) {
    return Told.of(LINTER.lint(SourceText.of("settings.yml", text(connection, credential, more))));
  }

  private static String text(
      Map<String, String> connection, Map<String, String> credential, Map<String, String> more) {
    return section("connection", connection)
        + section("credentials", credential)
        + section("extended_attributes", more);
  }

  private static String section(String name, Map<String, String> keys) {
    return keys.isEmpty()
        ? ""
        : keys.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> "  " + entry.getKey() + ": " + entry.getValue() + "\n")
            .collect(Collectors.joining("", name + ":\n", ""));
  }
}
