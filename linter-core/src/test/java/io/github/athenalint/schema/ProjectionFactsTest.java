package io.github.athenalint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.schema.Field.FusionSupport;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every projection of the master schema, cell by cell, against a table of what was found out by
 * running dbt-athena (the columns of dbt Core), by reading the API of the dbt platform and its
 * Terraform provider (platform), and the authentication code of the Rust engine (Fusion).
 */
class ProjectionFactsTest {

  private static final String MATRIX =
      """
      key                          | core          | default             | since    | platform                  | fusion
      type                         | text !        |                     |          | envelope                  | supported !
      region_name                  | text !        |                     | 1.0.4    | connection text !         | supported !
      database                     | text !        |                     | 1.0.4    | connection text !         | supported
      schema                       | text !        |                     | 1.0.4    | credential text !         | supported !
      threads                      | integer       | 1                   |          | credential integer        | supported
      s3_staging_dir               | text null     |                     | 1.0.4    | connection text !         | supported !
      s3_data_dir                  | text null     |                     | 1.3.2    | connection text null      | rejected
      s3_data_naming               | text          | schema_table_unique | 1.3.2    | connection text           | rejected
      s3_tmp_table_dir             | text null     |                     | 1.6.3    | connection text null      | rejected
      work_group                   | text null     |                     | 1.0.4    | connection text null      | supported
      spark_work_group             | text null     |                     | 1.7.2    | connection text null      | rejected
      poll_interval                | integer float | 1.0                 | 1.0.4    | connection integer        | rejected
      num_retries                  | integer       | 5                   | 1.0.4    | connection integer        | rejected
      num_boto3_retries            | integer null  |                     | 1.7.0    | connection integer null   | rejected
      num_iceberg_retries          | integer       | 3                   | 1.8.2    | connection integer        | rejected
      aws_access_key_id            | text null     |                     | 1.4.4    | credential text !         | supported
      aws_secret_access_key        | text null     |                     | 1.4.4    | credential text !         | supported
      aws_session_token            | text null     |                     | 1.6.4    | extended_attributes text null    | supported
      aws_profile_name             | text null     |                     | 1.0.4    | extended_attributes text null    | supported
      assume_role_arn              | text null     |                     | 1.11.0b1 | extended_attributes text null    | rejected
      assume_role_external_id      | text null     |                     | 1.11.0b1 | extended_attributes text null    | rejected
      assume_role_session_name     | text          | dbt-athena          | 1.11.0b1 | extended_attributes text         | rejected
      assume_role_duration_seconds | integer       | 3600                | 1.11.0b1 | extended_attributes integer      | rejected
      endpoint_url                 | text null     |                     | 1.0.4    | extended_attributes text null    | rejected
      skip_workgroup_check         | boolean       | false               | 1.9.0    | extended_attributes boolean      | rejected
      debug_query_state            | boolean       | false               | 1.6.1    | extended_attributes boolean      | rejected
      seed_s3_upload_args          | mapping null  |                     | 1.6.1    | extended_attributes mapping null | rejected
      lf_tags_database             | mapping null  |                     | 1.6.1    | extended_attributes mapping null | rejected
      connection_manager           | text          | api                 | 1.11.0rc1 | extended_attributes text        | ignored
      """;

  private static final List<Row> ROWS = MATRIX.lines().skip(1).map(Row::of).toList();

  @Test
  void theNewestCoreReadsTheWholeTable() {
    Schema newest = Schema.project(Dialect.CORE, Schema.newestVersion());
    assertThat(newest.fields())
        .map(ProjectionFactsTest::core)
        .containsExactlyInAnyOrderElementsOf(
            ROWS.stream().map(row -> List.of(row.key, row.core, row.standard, row.since)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.4",
        "1.3.0",
        "1.3.2",
        "1.4.2",
        "1.4.4",
        "1.5.0",
        "1.5.1",
        "1.6.1",
        "1.6.3",
        "1.6.4",
        "1.7.0",
        "1.7.2",
        "1.8.1",
        "1.8.2",
        "1.8.4",
        "1.9.0",
        "1.9.5",
        "1.10.0",
        "1.11.0b1",
        "1.11.0b2",
        "1.11.0rc1",
        "1.11.0",
        "1.11.1"
      })
  void everyVersionReadsWhatCameUntilThen(String given) {
    AdapterVersion version = AdapterVersion.parse(given);
    Schema schema = Schema.project(Dialect.CORE, version);
    assertThat(schema.fields())
        .extracting(Field::name)
        .containsExactlyInAnyOrderElementsOf(
            ROWS.stream()
                .filter(
                    row ->
                        row.since.isEmpty() || version.isAtLeast(AdapterVersion.parse(row.since)))
                .map(Row::key)
                .toList());
    boolean stagingRequired = !version.isAtLeast(AdapterVersion.parse("1.11.0rc1"));
    Set<String> required = new TreeSet<>(Set.of("type", "region_name", "database", "schema"));
    if (stagingRequired) {
      required.add("s3_staging_dir");
    }
    assertThat(required(schema)).isEqualTo(required);
  }

  @ParameterizedTest
  @CsvSource({
    "1.8.1, s3_data_naming, text null",
    "1.8.2, s3_data_naming, text",
    "1.6.2, num_retries, integer null",
    "1.6.3, num_retries, integer",
    "1.11.0b2, s3_staging_dir, text !",
    "1.11.0rc1, s3_staging_dir, text null"
  })
  void typesThatChanged(String version, String key, String type) {
    Schema schema = Schema.project(Dialect.CORE, AdapterVersion.parse(version));
    assertThat(type(schema.field(key).orElseThrow())).isEqualTo(type);
  }

  @Test
  void thePlatformSplitsTheTable() {
    for (Place place : List.of(Place.CONNECTION, Place.CREDENTIAL)) {
      assertThat(Schema.section(place).fields())
          .map(field -> List.of(field.name(), word(place) + " " + type(field)))
          .containsExactlyInAnyOrderElementsOf(
              ROWS.stream()
                  .filter(row -> row.platform.startsWith(word(place)))
                  .map(row -> List.of(row.key, row.platform))
                  .toList());
    }
    Schema whole = Schema.project(Dialect.PLATFORM, Schema.newestVersion());
    assertThat(whole.fields())
        .map(field -> List.of(field.name(), whole(field)))
        .containsExactlyInAnyOrderElementsOf(
            ROWS.stream().map(row -> List.of(row.key, row.platform)).toList());
  }

  @Test
  void extendedAttributesTakeEveryKeyAsTheAdapterReadsIt() {
    Schema attributes = Schema.section(Place.EXTENDED_ATTRIBUTES);
    assertThat(attributes.fields())
        .extracting(Field::name)
        .containsAll(ROWS.stream().map(Row::key).toList());
    assertThat(required(attributes)).isEmpty();
    assertThat(attributes.field("poll_interval").orElseThrow().types()).contains(ValueType.FLOAT);
  }

  @Test
  void theRustEngineSupportsRefusesOrIgnores() {
    Schema fusion = Schema.project(Dialect.FUSION, Schema.newestVersion());
    assertThat(fusion.fields())
        .map(field -> List.of(field.name(), word(field.fusion()) + (field.required() ? " !" : "")))
        .containsExactlyInAnyOrderElementsOf(
            ROWS.stream().map(row -> List.of(row.key, row.fusion)).toList());
    assertThat(fusion.fields().stream().filter(f -> f.fusion() == FusionSupport.REJECTED))
        .hasSize(17);
  }

  @Test
  void namesThatMeanTheSame() {
    for (Dialect dialect : Dialect.values()) {
      Optional<Field> catalog = Schema.project(dialect, Schema.newestVersion()).field("catalog");
      assertThat(catalog.map(Field::name))
          .isEqualTo(dialect == Dialect.PLATFORM ? Optional.empty() : Optional.of("database"));
    }
  }

  private static List<String> core(Field field) {
    return List.of(
        field.name(),
        type(field),
        field.defaultValue().map(String::valueOf).orElse(""),
        field.since().map(ProjectionFactsTest::written).orElse(""));
  }

  private static String whole(Field field) {
    return field.place() == Place.ENVELOPE
        ? word(Place.ENVELOPE)
        : word(field.place()) + " " + type(field);
  }

  /** Versions are written as Python writes them. */
  private static String written(AdapterVersion version) {
    return version.toString();
  }

  private static Set<String> required(Schema schema) {
    return schema.fields().stream()
        .filter(Field::required)
        .map(Field::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String type(Field field) {
    List<String> words = new ArrayList<>();
    Stream.of(ValueType.values())
        .filter(field.types()::contains)
        .sorted((one, other) -> Boolean.compare(one == ValueType.NULL, other == ValueType.NULL))
        .forEach(type -> words.add(word(type)));
    return String.join(" ", words) + (field.required() ? " !" : "");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** One line of the matrix; {@code !} marks what is required. */
  private record Row(
      String key, String core, String standard, String since, String platform, String fusion) {

    static Row of(String line) {
      List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
      return new Row(
          cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }
  }
}
