package io.github.athenalint.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of profiles for property tests: a valid one with every field, and mutations of it. */
final class ProfileTexts {

  private static final List<String> VALUES =
      List.of(
          "4",
          "\"4\"",
          "4.0",
          "true",
          "no",
          "~",
          "",
          "\"\"",
          "''",
          "010",
          "1:30",
          "2024-02-30",
          "[a]",
          "{a: b}",
          "{ }",
          "abc",
          "'it''s'",
          "\"a\\tb\"",
          "@x",
          "*x",
          "&a x",
          "a: b",
          "=",
          "<<",
          "|",
          "|\n        abc",
          ">-\n        abc\n        def",
          "{{ env_var('X') }}",
          "\"{{ env_var('X') }}\"",
          "\"{{ env_var(\"X\") }}\"",
          "'{{ env_var('X') }}'",
          "\"{{ env_var('X', 4) }}\"",
          "\" {{ env_var('X') | as_number }}\"",
          "\"{{ 4 }}\"",
          "\"{{ foo }}\"",
          "\"{{ env_var('X' }}\"",
          "s3:/b/x",
          "s3://b//x",
          "S3://b/x",
          "b/x/",
          "https://b.s3.amazonaws.com/x",
          "eu_west_1",
          "eu-west-1a",
          "Ireland",
          "EU-WEST-1",
          "athena ",
          "Athena",
          "uuid",
          "\uD83D\uDE00",
          "\t",
          "!!str 4",
          "!x y",
          "# x",
          "\"open");

  private static final String VALID =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: analytics
            s3_staging_dir: s3://acme-athena/results/
            s3_data_dir: s3://acme-athena/data/
            s3_tmp_table_dir: s3://acme-athena/tmp/
            s3_data_naming: schema_table_unique
            work_group: analytics
            spark_work_group: analytics-spark
            skip_workgroup_check: false
            aws_access_key_id: "{{ env_var('DBT_ENV_SECRET_ID') }}"
            aws_secret_access_key: "{{ env_var('DBT_ENV_SECRET_KEY') }}"
            aws_session_token: "{{ env_var('DBT_ENV_SECRET_TOKEN') }}"
            poll_interval: 0.5
            num_retries: 3
            num_boto3_retries: 5
            num_iceberg_retries: 0
            threads: 4
            debug_query_state: false
            seed_s3_upload_args: {ACL: bucket-owner-full-control}
            lf_tags_database: {team: sales}
            connection_manager: api
            assume_role_arn: arn:aws:iam::111122223333:role/dbt
            assume_role_external_id: "1234"
            assume_role_session_name: dbt-run
            assume_role_duration_seconds: 3600
            endpoint_url: https://athena.eu-west-1.amazonaws.com
      """;

  private ProfileTexts() {}

  static String valid() {
    return VALID;
  }

  /** Returns a profile in which one to three lines or characters are changed. */
  static String mutated(Random random) {
    List<String> lines = new ArrayList<>(VALID.lines().toList());
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      mutate(lines, random);
    }
    return String.join("\n", lines) + (random.nextInt(8) == 0 ? "" : "\n");
  }

  private static void mutate(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    int colon = line.indexOf(':');
    switch (random.nextInt(8)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(random.nextInt(lines.size()), line);
      case 2 -> lines.set(at, " ".repeat(random.nextInt(4)) + line);
      case 3 -> lines.set(at, line.isEmpty() ? "x" : withoutOne(line, random));
      case 4 -> lines.set(at, line + " " + VALUES.get(random.nextInt(VALUES.size())));
      default -> {
        if (colon >= 0) {
          String value = VALUES.get(random.nextInt(VALUES.size()));
          lines.set(at, line.substring(0, colon + 1) + " " + value);
        }
      }
    }
    if (lines.isEmpty()) {
      lines.add("x");
    }
  }

  private static String withoutOne(String line, Random random) {
    int at = random.nextInt(line.length());
    return line.substring(0, at) + line.substring(at + 1);
  }
}
