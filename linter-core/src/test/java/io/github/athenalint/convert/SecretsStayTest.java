package io.github.athenalint.convert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Marker secrets come out of no conversion, neither in the result nor in a note. */
class SecretsStayTest {

  private static final String TARGET =
      """
      # MARKERcomment
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: analytics # MARKERcomment
            s3_staging_dir: s3://bucket/dbt/
            work_group: "{{ env_var('DBT_ENV_SECRET_GROUP', 'MARKERdefault') }}"
            endpoint_url: https://MARKERuser:MARKERpass@example.com
            password: MARKERpass
            aws_access_key: MARKERid
            AWS_SECRET_ACCESS_KEY: MARKERkey
            unknown: MARKERunknown
            unknown_list: [MARKERone, {a: MARKERtwo}]
            seed_s3_upload_args:
              SSECustomerKey: MARKERcustomer
              Metadata: {api_token: MARKERtoken, secret_list: [MARKERone]}
            %s
          prod:
            aws_secret_access_key: MARKERprod
      other:
        password: MARKERother
      """;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "PLATFORM_TO_CORE")
  void onTheWayToThePlatform(Route route) {
    for (String value :
        new String[] {
          "MARKER",
          "'MARKER'",
          "[MARKER]",
          "{a: MARKER}",
          "|\n        MARKER\n        MARKER",
          "\"{{ env_var('X', 'MARKER') }}\"",
          "\"{{ env_var('X', default='MARKER') }}\"",
          "\"MARKER{{ env_var('X') }}\"",
          "\"{{ 'MARKER' }}\"",
          "\"{{ env_var('X') ~ 'MARKER' }}\"",
          "\"{# MARKER #}{{ env_var('X') }}\"",
          "\"{% if env_var('X') %}MARKER{% endif %}\"",
          "\"{% for x in ['MARKER'] %}{{ x }}{% endfor %}\"",
          "\"{{ env_var('not a name MARKER') }}\""
        }) {
      for (String key :
          new String[] {
            "aws_access_key_id", "aws_secret_access_key", "aws_session_token", "retries"
          }) {
        Outcome.Converted converted =
            Converting.convert(route, TARGET.formatted(key + ": " + value));
        assertThat(converted.text() + converted.notes()).doesNotContain("MARKER");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"connection": {"region_name": "eu-west-1", "password": "MARKER"},
         "credentials": {"aws_access_key_id": "MARKER", "aws_secret_access_key": "MARKER",
          "token": "MARKER", "schema": "s"},
         "extended_attributes": {"aws_session_token": "MARKER", "other": "MARKER",
          "lf_tags_database": {"my_password": "MARKER"}}}
        """,
        """
        {"account_id": 1, "type": "adapter", "adapter_version": "athena_v0", "threads": 4,
         "secret": "MARKER",
         "credential_details": {"fields": {
           "auth_type": {"value": "MARKER"},
           "aws_access_key_id": {"value": "MARKER"},
           "aws_secret_access_key": {"value": "{{ env_var('DBT_X', 'MARKER') }}"},
           "schema": {"value": "s"}}}}
        """
      })
  void onTheWayBack(String document) {
    Outcome.Converted converted = Converting.convert(Route.PLATFORM_TO_CORE, document);
    assertThat(converted.text() + converted.notes()).doesNotContain("MARKER");
    assertThat(converted.text())
        .contains("aws_access_key_id: \"{{ env_var('DBT_ENV_SECRET_AWS_ACCESS_KEY_ID') }}\"");
  }

  @Test
  void whatCannotBeSecretIsKept() {
    Outcome.Converted converted =
        Converting.convert(
            Route.CORE_TO_PLATFORM,
            TARGET.formatted("aws_session_token: \"{{ env_var('TOKEN', '') or none }}\""));
    assertThat(converted.text()).contains("{{ env_var('DBT_ENV_SECRET_TOKEN', '') or none }}");
  }
}
