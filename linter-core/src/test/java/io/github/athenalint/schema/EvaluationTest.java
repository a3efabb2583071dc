package io.github.athenalint.schema;

import static io.github.athenalint.schema.Targets.nothing;
import static io.github.athenalint.schema.Targets.target;
import static io.github.athenalint.schema.Targets.unknown;
import static io.github.athenalint.schema.Targets.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What dbt refuses, and what it takes, field by field. */
class EvaluationTest {

  private static final Schema CORE = Schema.project(Dialect.CORE, Schema.newestVersion());

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("threads", "4", Keyword.TYPE),
        arguments("threads", 4.0, Keyword.TYPE),
        arguments("threads", 4.5, Keyword.TYPE),
        arguments("threads", true, Keyword.TYPE),
        arguments("threads", nothing(), Keyword.TYPE),
        arguments("threads", 0, Keyword.MINIMUM),
        arguments("threads", -1, Keyword.MINIMUM),
        arguments("poll_interval", "5", Keyword.TYPE),
        arguments("poll_interval", true, Keyword.TYPE),
        arguments("poll_interval", -1, Keyword.MINIMUM),
        arguments("poll_interval", Double.POSITIVE_INFINITY, Keyword.MAXIMUM),
        arguments("poll_interval", Double.NaN, Keyword.MINIMUM),
        arguments("num_retries", true, Keyword.TYPE),
        arguments("num_retries", "3", Keyword.TYPE),
        arguments("num_retries", 3.5, Keyword.TYPE),
        arguments("num_retries", Double.POSITIVE_INFINITY, Keyword.TYPE),
        arguments("num_retries", -1, Keyword.MINIMUM),
        arguments("num_boto3_retries", -1, Keyword.MINIMUM),
        arguments("num_boto3_retries", "3", Keyword.TYPE),
        arguments("debug_query_state", "true", Keyword.TYPE),
        arguments("skip_workgroup_check", 1, Keyword.TYPE),
        arguments("skip_workgroup_check", nothing(), Keyword.TYPE),
        arguments("s3_data_naming", "uuid", Keyword.ENUM),
        arguments("s3_data_naming", "SCHEMA_TABLE", Keyword.ENUM),
        arguments("s3_data_naming", "", Keyword.ENUM),
        arguments("s3_data_naming", "tables", Keyword.ENUM),
        arguments("s3_data_naming", nothing(), Keyword.TYPE),
        arguments("region_name", false, Keyword.TYPE),
        arguments("region_name", nothing(), Keyword.TYPE),
        arguments("region_name", "eu west 1", Keyword.PATTERN),
        arguments("region_name", "", Keyword.PATTERN),
        arguments("region_name", List.of("region_name"), Keyword.TYPE),
        arguments("schema", 123, Keyword.TYPE),
        arguments("schema", "", Keyword.MIN_LENGTH),
        arguments("database", "", Keyword.MIN_LENGTH),
        arguments("database", nothing(), Keyword.TYPE),
        arguments("aws_access_key_id", 123456789012L, Keyword.TYPE),
        arguments("aws_profile_name", "", Keyword.MIN_LENGTH),
        arguments("work_group", 123, Keyword.TYPE),
        arguments("work_group", "a b", Keyword.PATTERN),
        arguments("s3_staging_dir", List.of("s3_staging_dir"), Keyword.TYPE),
        arguments("s3_staging_dir", "bucket/dbt/", Keyword.PATTERN),
        arguments("s3_data_dir", "s3:///dbt/", Keyword.PATTERN),
        arguments("endpoint_url", "localhost:4566", Keyword.PATTERN),
        arguments("seed_s3_upload_args", List.of("a"), Keyword.TYPE),
        arguments("seed_s3_upload_args", "ACL=x", Keyword.TYPE),
        arguments("lf_tags_database", "foo", Keyword.TYPE),
        arguments("assume_role_duration_seconds", "3600", Keyword.TYPE),
        arguments("assume_role_external_id", 12345, Keyword.TYPE),
        arguments("type", "Athena", Keyword.ENUM));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(String name, Object value, Keyword keyword) {
    Value.Fields target = target(name, value);
    assertThat(CORE.evaluate(target))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.keyword()).isEqualTo(keyword);
              assertThat(violation.field()).map(Field::name).contains(name);
              assertThat(violation.member()).isEqualTo(target.member(name));
              assertThat(violation.value())
                  .isSameAs(target.member(name).map(Value.Member::value).orElseThrow());
              assertThat(violation.path()).isEmpty();
              assertThat(violation.expected()).isNotEmpty();
            });
  }

  static Stream<Arguments> taken() {
    return Stream.of(
        arguments("threads", 8),
        arguments("poll_interval", 5),
        arguments("poll_interval", 0),
        arguments("poll_interval", 0.5),
        arguments("num_retries", 3),
        arguments("num_retries", 3.0),
        arguments("num_retries", BigInteger.TEN.pow(30)),
        arguments("num_boto3_retries", 0),
        arguments("num_boto3_retries", nothing()),
        arguments("num_iceberg_retries", -1),
        arguments("debug_query_state", true),
        arguments("schema", "2024-01-01"),
        arguments("schema", "Analytics"),
        arguments("work_group", nothing()),
        arguments("s3_staging_dir", nothing()),
        arguments("s3_data_dir", "s3://bucket"),
        arguments("endpoint_url", ""),
        arguments("region_name", "eu-wst-1"),
        arguments("s3_data_naming", "unique"),
        arguments("seed_s3_upload_args", Map.of("ACL", List.of("x"))),
        arguments("seed_s3_upload_args", nothing()),
        arguments("lf_tags_database", Map.of("team", "analytics")),
        arguments("assume_role_duration_seconds", 99999),
        arguments("connection_manager", "pyathenaa"));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void takes(String name, Object value) {
    assertThat(CORE.evaluate(target(name, value))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("requiredByCore")
  void missesARequiredKey(String name) {
    Value.Fields target = without(target(), name);
    assertThat(CORE.evaluate(target))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.keyword()).isEqualTo(Keyword.REQUIRED);
              assertThat(violation.field()).map(Field::name).contains(name);
              assertThat(violation.member()).isEmpty();
              assertThat(violation.value()).isSameAs(target);
            });
  }

  static Stream<String> requiredByCore() {
    return Stream.of("type", "region_name", "database", "schema");
  }

  @Test
  void anAliasStandsForItsField() {
    Value.Fields target = without(target("catalog", "awsdatacatalog"), "database");
    assertThat(CORE.evaluate(target)).isEmpty();
    Value.Fields wrong = without(target("catalog", 5), "database");
    assertThat(CORE.evaluate(wrong))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.keyword()).isEqualTo(Keyword.TYPE);
              assertThat(violation.field()).map(Field::name).contains("database");
              assertThat(violation.member()).map(Value.Member::name).contains("catalog");
            });
    assertThat(CORE.evaluate(target("catalog", "awsdatacatalog"))).isEmpty();
    assertThat(CORE.evaluate(target("catalog", 5)))
        .singleElement()
        .satisfies(
            violation -> assertThat(violation.field()).map(Field::name).contains("database"));
  }

  @Test
  void anUnknownKeyIsFound() {
    assertThat(CORE.evaluate(target("s3_stagng_dir", "s3://b/")))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.keyword()).isEqualTo(Keyword.UNKNOWN_KEY);
              assertThat(violation.field()).isEmpty();
              assertThat(violation.member()).map(Value.Member::name).contains("s3_stagng_dir");
            });
  }

  @Test
  void aTagMustBeAText() {
    Value.Fields target = target("lf_tags_database", Map.of("team", 5));
    assertThat(CORE.evaluate(target))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.keyword()).isEqualTo(Keyword.TYPE);
              assertThat(violation.path()).containsExactly("team");
              assertThat(violation.member()).map(Value.Member::name).contains("team");
              assertThat(violation.expected()).isEqualTo("a text");
            });
    assertThat(CORE.evaluate(target("lf_tags_database", Map.of("team", List.of("a"))))).hasSize(1);
  }

  @Test
  void aTagsKeyMustBeAText() {
    Value.Member number =
        new Value.Member(Targets.NODE, "5", ValueType.INTEGER, Targets.text("analytics"));
    Value tags = new Value.Fields(Targets.NODE, List.of(number));
    assertThat(CORE.evaluate(target("lf_tags_database", tags)))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.keyword()).isEqualTo(Keyword.KEY_TYPE);
              assertThat(violation.member()).contains(number);
              assertThat(violation.path()).containsExactly("5");
            });
  }

  @Test
  void anUploadArgumentMustBeKnown() {
    assertThat(CORE.evaluate(target("seed_s3_upload_args", Map.of("acl", "private"))))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.keyword()).isEqualTo(Keyword.UNKNOWN_KEY);
              assertThat(violation.field()).map(Field::name).contains("seed_s3_upload_args");
              assertThat(violation.path()).containsExactly("acl");
              assertThat(violation.member()).map(Value.Member::name).contains("acl");
            });
  }

  @Test
  void aConstraintBitesOnlyInEffect() {
    String role = "arn:aws:iam::123456789012:role/dbt";
    assertThat(keywords(CORE, target("assume_role_duration_seconds", 60))).isEmpty();
    assertThat(keywords(CORE, target("assume_role_duration_seconds", 60, "assume_role_arn", role)))
        .containsExactly(Keyword.MINIMUM);
    assertThat(
            keywords(CORE, target("assume_role_duration_seconds", 99999, "assume_role_arn", role)))
        .containsExactly(Keyword.MAXIMUM);
    assertThat(
            keywords(
                CORE,
                target(
                    "assume_role_duration_seconds",
                    60,
                    "assume_role_arn",
                    unknown(ValueType.TEXT))))
        .isEmpty();
  }

  @Test
  void allIsReportedAtOnce() {
    assertThat(
            keywords(
                CORE,
                without(target("threads", "4", "nonsense", 1, "s3_data_naming", "x"), "type")))
        .containsExactlyInAnyOrder(
            Keyword.REQUIRED, Keyword.TYPE, Keyword.UNKNOWN_KEY, Keyword.ENUM);
  }

  @Test
  void thePlatformHasItsOwnTypesAndKeys() {
    Schema platform = Schema.project(Dialect.PLATFORM, Schema.newestVersion());
    Value.Fields keys = target("aws_access_key_id", "AKIA", "aws_secret_access_key", "x");
    assertThat(platform.evaluate(keys)).isEmpty();
    assertThat(keywords(platform, target())).containsExactly(Keyword.REQUIRED, Keyword.REQUIRED);
    assertThat(
            keywords(
                platform,
                target(
                    "aws_access_key_id",
                    "AKIA",
                    "aws_secret_access_key",
                    "x",
                    "poll_interval",
                    0.5,
                    "catalog",
                    "c",
                    "s3_staging_dir",
                    nothing())))
        .containsExactlyInAnyOrder(Keyword.TYPE, Keyword.UNKNOWN_KEY, Keyword.TYPE);
  }

  @Test
  void fusionRefusesWhatItDoesNotKnowYet() {
    Schema fusion = Schema.project(Dialect.FUSION, Schema.newestVersion());
    assertThat(fusion.evaluate(without(target("connection_manager", "api"), "database"))).isEmpty();
    assertThat(keywords(fusion, target("num_retries", 3, "s3_data_dir", unknown(ValueType.TEXT))))
        .containsExactly(Keyword.REJECTED_KEY, Keyword.REJECTED_KEY);
    assertThat(keywords(fusion, target("s3_data_dir", nothing()))).isEmpty();
    assertThat(keywords(fusion, without(target(), "s3_staging_dir")))
        .containsExactly(Keyword.REQUIRED);
  }

  @Test
  void olderAdaptersDoNotReadNewerKeys() {
    Schema old = Schema.project(Dialect.CORE, AdapterVersion.parse("1.9.4"));
    assertThat(old.evaluate(target("assume_role_arn", "arn:aws:iam::123456789012:role/dbt")))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.keyword()).isEqualTo(Keyword.NEWER_KEY);
              assertThat(violation.field()).map(Field::name).contains("assume_role_arn");
            });
    assertThat(keywords(old, target("s3_staging_dir", nothing()))).containsExactly(Keyword.TYPE);
  }

  @Test
  void aRemovedKeyWasReadOnce() {
    Schema then = Schema.project(Dialect.CORE, AdapterVersion.parse("1.4.4"));
    assertThat(then.evaluate(target("lf_tags", Map.of("a", "b")))).isEmpty();
    assertThat(keywords(CORE, target("lf_tags", "x"))).containsExactly(Keyword.UNKNOWN_KEY);
  }

  private static List<Keyword> keywords(Schema schema, Value.Fields target) {
    return schema.evaluate(target).stream().map(Violation::keyword).toList();
  }
}
