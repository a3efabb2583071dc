package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Related;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Platform documents as JSON: payloads of the API, places in them, and secrets on one line. */
class PlatformJsonTest {

  private static final Linter LINTER = Linter.of(LintOptions.defaults());

  private static final String MARKER = "M4rkerSecret/9";

  private static final String CONNECTION =
      """
      {
      \t"account_id": 1,
      \t"name": "athena-prod",
      \t"adapter_version": "athena_v0",
      \t"config": {
      \t\t"region_name": "eu-west-1",
      \t\t"database": "awsdatacatalog",
      \t\t"s3_staging_dir": "s3://bucket/dbt/",
      \t\t"work_group": "my-custom-workgroup",
      \t\t"poll_interval": 5,
      \t\t"num_iceberg_retries": 0
      \t}
      }
      """;

  private static final String CREDENTIAL =
      """
      {"account_id": 1, "project_id": 2, "type": "adapter", "state": 1, "threads": 4,
       "target_name": "default", "adapter_version": "athena_v0",
       "credential_details": {"fields": {
         "auth_type": {"metadata": {"label": "Authentication method"}, "value": "iam_user"},
         "aws_access_key_id": {"metadata": {"encrypt": true}, "value": "AKIAIOSFODNN7EXAMPLE"},
         "aws_secret_access_key": {
           "metadata": {"label": "AWS secret access key", "encrypt": true},
           "value": "%s"
         },
         "schema": {"metadata": {"label": "Schema"}, "value": "dbt"},
         "threads": {"metadata": {"label": "Threads"}, "value": null}},
        "field_order": null}}
      """;

  @Test
  void whatTheApiTakesIsClean() {
    assertThat(told(CONNECTION)).isEmpty();
    assertThat(told(CREDENTIAL.formatted("{{ env_var('DBT_ENV_SECRET_KEY') }}"))).isEmpty();
    assertThat(
            told(
                """
                {"account_id": 1, "project_id": 2, "state": 1, "extended_attributes":
                 {"aws_session_token": "{{ env_var('DBT_ENV_SECRET_TOKEN') }}"}}
                """))
        .isEmpty();
  }

  @Test
  void placesAreThoseOfTheText() {
    String text =
        CONNECTION
            .replace("\"athena-prod\"", "\"😀\"")
            .replace("\"work_group\"", "\"workgroup\"")
            .replace("5", "0.5")
            .replace("eu-west-1", "eu-west-99");
    assertThat(placed(text))
        .containsExactly(
            "6:18-6:30 region-unknown", "9:3-9:14 unknown-key", "10:20-10:23 wrong-type");
    assertThat(placed("{\"name\": \"😀\", " + text.substring(text.indexOf("\t\"adapter")).strip()))
        .hasSize(3);
  }

  @Test
  void aFixLeavesJson() {
    String text = CONNECTION.replace("\"work_group\"", "\"workgroup\"");
    List<Edit> edits =
        lint(text).diagnostics().stream()
            .flatMap(one -> one.fixes().stream())
            .flatMap(fix -> fix.edits().stream())
            .toList();
    assertThat(Edit.apply(text, edits)).isEqualTo(CONNECTION);
  }

  @Test
  void aFormLacksWhatIsNotFilledIn() {
    String text = CREDENTIAL.formatted("x").replace("\"value\": \"dbt\"", "\"value\": null");
    assertThat(told(text)).contains("error required-missing schema");
  }

  @Test
  void findingsNameTheSection() {
    String text = "connection:\n  work_group: a b\n  schema: x\n";
    assertThat(lint(text).diagnostics())
        .isNotEmpty()
        .allMatch(one -> one.subject().target().filter("connection"::equals).isPresent())
        .allMatch(one -> one.subject().profile().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "credentials: {aws_access_key_id: x, aws_secret_access_key: @, schema: dbt, pasword: @}",
        "{\"credentials\": {\"aws_access_key_id\": \"x\", \"aws_secret_access_key\": \"@\","
            + " \"schema\": \"@\"}}",
        "extended_attributes:\n  aws_session_token: @\n  work_group: a @",
        "extended_attributes: {\"AWS_SESSION_TOKEN\": \"@\", \"region_name\": \"@\"}",
        "connection:\n  work_group: a\n  aws_session_token: @\n  s3_data_dir: x@",
      })
  void noTextShowsASecret(String text) {
    check(text.replace("@", MARKER));
  }

  @Test
  void noTextShowsTheSecretOfAForm() {
    String text = CREDENTIAL.formatted(MARKER);
    check(text);
    check(text.replace("\n", " "));
    int at = text.indexOf(MARKER);
    assertThat(lint(text).secrets())
        .anyMatch(span -> span.start() <= at && at + MARKER.length() <= span.end());
    assertThat(told(text)).containsExactly("warning plaintext-secret aws_secret_access_key");
  }

  private static void check(String text) {
    Report report = lint(text);
    assertThat(report.kind()).isEqualTo(Report.Kind.PLATFORM);
    assertThat(report.diagnostics()).isNotEmpty();
    assertThat(report.diagnostics().stream().flatMap(PlatformJsonTest::texts))
        .noneMatch(shown -> shown.contains(MARKER));
  }

  private static Stream<String> texts(Diagnostic one) {
    return Stream.of(
            Stream.of(one.message(), one.help().orElse("")),
            one.related().stream().map(Related::message),
            one.fixes().stream().map(Fix::title),
            one.fixes().stream().flatMap(fix -> fix.edits().stream()).map(Edit::newText))
        .flatMap(each -> each);
  }

  private static List<String> placed(String text) {
    Report report = lint(text);
    return report.diagnostics().stream()
        .map(one -> Told.place(report.source(), one) + " " + one.rule())
        .toList();
  }

  private static List<String> told(String text) {
    return Told.of(lint(text));
  }

  private static Report lint(String text) {
    return LINTER.lint(SourceText.of("settings.json", text));
  }
}
