package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.lint.Report.Kind;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for settings of the dbt platform, and what belongs to somebody else. */
class PlatformRecognitionTest {

  private static final Linter LINTER = Linter.of(LintOptions.defaults());
  private static final Linter ASKED = Linter.of(LintOptionsWith.dialect(Dialect.PLATFORM));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connection: {region_name: eu-west-1, database: awsdatacatalog}",
        "connection: {s3_staging_dir: s3://acme/x/}",
        "connection: {work_group: adhoc}",
        "name: prod\nconnection: {adapter_version: athena_v0, region: eu-west-1}",
        "adapter_version: athena_v0\nconnection: {region: eu-west-1}",
        "connection: {name: prod, adapter_version: athena_v0, config: {region_name: eu-west-1}}",
        "credentials: {aws_access_key_id: x, schema: dbt}",
        "credential: {aws_access_key_id: x, threads: 4}",
        "x-keys: &keys {schema: dbt}\ncredentials: {aws_access_key_id: x, threads: 4}",
        "extended_attributes: {aws_session_token: x}",
        "extended_attributes: {AWS_Session_Token: x}",
        "account_id: 1\nproject_id: 2\nstate: 1\nextended_attributes: {lf_tags_database: {}}",
        "{\"account_id\": 1, \"name\": \"prod\", \"adapter_version\": \"athena_v0\","
            + " \"config\": {\"region_name\": \"eu-west-1\"}}",
        "{\"type\": \"adapter\", \"adapter_version\": \"athena_v0\", \"config\": {}}",
        "{\"type\": \"adapter\", \"credential_details\":"
            + " {\"fields\": {\"aws_access_key_id\": {\"value\": \"x\"}}}}",
        "{\"credential_details\": {\"fields\": {\"aws_access_key_id\": {\"value\": \"x\"}}}}",
      })
  void settingsOfThePlatform(String text) {
    assertThat(lint(LINTER, "settings.yml", text)).isEqualTo(Kind.PLATFORM);
    assertThat(lint(ASKED, "settings.yml", text)).isEqualTo(Kind.PLATFORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // SQLMesh: a configuration, and a gateway of one in a file of its own
        "gateways:\n  prod:\n    connection: {type: athena, work_group: a, s3_staging_dir: s3://b/}",
        "connection: {type: athena, region_name: eu-west-1, work_group: a, s3_staging_dir: s3://b/}",
        "connection: {work_group: a, s3_staging_dir: s3://b/}\nstate_connection: {type: duckdb}",
        "default_connection: {type: athena, work_group: a}",
        // DataHub
        "source:\n  type: athena\n  config: {aws_region: eu-west-1, work_group: primary}\nsink: {}",
        // Soda, old and new
        "data_source lake:\n  type: athena\n  connection: {region_name: eu-west-1, database: d}",
        "type: athena\nname: lake\nconnection: {region_name: eu-west-1, database: d}",
        // a data contract
        "apiVersion: v3.0.0\nservers:\n  - {server: s, type: athena, stagingDir: s3://b/}",
        "servers:\n  prod: {type: athena, schema: dbt, region_name: eu-west-1}",
        // GitHub Actions
        "on: push\njobs:\n  test:\n    container:\n      credentials: {username: u, password: p}",
        "on: push\njobs: {}\nconnection: {region_name: eu-west-1, database: d}",
        // another adapter of the platform
        "{\"adapter_version\": \"snowflake_v0\", \"config\": {\"account\": \"a\"}}",
        "adapter_version: snowflake_v0\nconnection: {account: a, database: d}",
        "extended_attributes: {warehouse: big}",
        "extended_attributes: {threads: 8, schema: dbt}",
        // anything else
        "connection: {host: h, database: d}",
        "credentials: {aws_access_key_id: x, aws_secret_access_key: y}",
        "config: {region_name: eu-west-1}",
        "connection: eu-west-1",
        "connection:",
        "- connection: {work_group: a}",
        "",
      })
  void somebodyElse(String text) {
    Report report = LINTER.lint(SourceText.of("settings.yml", text));
    assertThat(report.kind()).isEqualTo(Kind.OTHER);
    assertThat(report.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connection: {host: h, database: d}",
        "credentials: {aws_access_key_id: x}",
        "extended_attributes: {threads: 8}",
        "connection: {type: athena, region_name: eu-west-1}\nanything: else",
        "region_name: eu-west-1\ndatabase: awsdatacatalog",
        "{\"aws_access_key_id\": \"x\", \"schema\": \"dbt\"}",
        "work_group: adhoc",
      })
  void whoeverAsksIsBelieved(String text) {
    assertThat(lint(LINTER, "settings.yml", text)).isEqualTo(Kind.OTHER);
    assertThat(lint(ASKED, "settings.yml", text)).isEqualTo(Kind.PLATFORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connection:\n  outputs:\n    dev: {type: athena, region_name: eu-west-1}",
        "connection:\n  target: dev\n  outputs:\n    dev: {type: athena, work_group: a}",
      })
  void aProfileMayBeCalledLikeASection(String text) {
    assertThat(lint(LINTER, "settings.yml", text)).isEqualTo(Kind.PROFILES);
    assertThat(lint(ASKED, "settings.yml", text)).isEqualTo(Kind.PROFILES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"adapter_version\": \"athena_v0\", \"config\": {\"region_name\": \"eu-west-1\"",
        "adapter_version: athena_v0\nconfig: {region_name: eu-west-1\n",
        "adapter_version: athena_v0\n\tconfig:\n",
      })
  void aBrokenPayloadIsToldWhereItBreaks(String text) {
    Report report = LINTER.lint(SourceText.of("settings.json", text));
    assertThat(report.kind()).isEqualTo(Kind.PLATFORM);
    assertThat(report.diagnostics())
        .anyMatch(found -> found.rule().equals("yaml-syntax"))
        .allMatch(found -> found.severity() == Severity.ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dir/profiles.yml", "dir/dbt_project.yml"})
  void theNameOfTheFileComesBeforeItsShape(String name) {
    assertThat(lint(LINTER, name, "connection: {work_group: a}")).isNotEqualTo(Kind.PLATFORM);
  }

  private static Kind lint(Linter linter, String name, String text) {
    return linter.lint(SourceText.of(name, text)).kind();
  }
}
