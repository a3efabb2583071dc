package io.github.athenalint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each dialect and version of the adapter reads. */
class SchemaTest {

  private static final Schema CORE = core("1.11.0rc1");

  @Test
  void knowsTheUsersTables() {
    assertThat(CORE.fields())
        .extracting(Field::name)
        .contains(
            "region_name",
            "database",
            "s3_staging_dir",
            "work_group",
            "spark_work_group",
            "s3_data_dir",
            "s3_data_naming",
            "s3_tmp_table_dir",
            "poll_interval",
            "num_retries",
            "num_boto3_retries",
            "num_iceberg_retries",
            "aws_access_key_id",
            "aws_secret_access_key",
            "schema",
            "threads")
        .hasSize(29);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1.3.2,     s3_data_dir s3_data_naming
          1.4.4,     aws_access_key_id aws_secret_access_key
          1.6.1,     debug_query_state lf_tags_database seed_s3_upload_args
          1.6.3,     s3_tmp_table_dir
          1.6.4,     aws_session_token
          1.7.0,     num_boto3_retries
          1.7.2,     spark_work_group
          1.8.2,     num_iceberg_retries
          1.9.0,     skip_workgroup_check
          1.11.0b1,  assume_role_arn assume_role_external_id assume_role_session_name assume_role_duration_seconds
          1.11.0rc1, connection_manager
          """)
  void eachVersionAddsItsKeys(String version, String keys) {
    AdapterVersion since = AdapterVersion.parse(version);
    Set<String> added = new HashSet<>(List.of(keys.split(" ")));
    assertThat(CORE.fields().stream().filter(field -> field.since().equals(Optional.of(since))))
        .extracting(Field::name)
        .containsExactlyInAnyOrderElementsOf(added);
    for (String key : added) {
      assertThat(core(version).field(key)).isPresent();
      assertThat(core("1.0.4").field(key)).isEmpty();
      assertThat(core("1.0.4").newerField(key)).isPresent();
    }
  }

  @Test
  void theFirstAdapterReadsNineKeys() {
    assertThat(core("1.0.4").fields())
        .extracting(Field::name)
        .containsExactlyInAnyOrder(
            "type",
            "threads",
            "region_name",
            "s3_staging_dir",
            "schema",
            "database",
            "endpoint_url",
            "work_group",
            "aws_profile_name",
            "poll_interval",
            "num_retries");
  }

  @Test
  void theKnownVersionsAreThoseThatChangedSomething() {
    assertThat(Schema.versions())
        .isSorted()
        .doesNotHaveDuplicates()
        .startsWith(AdapterVersion.parse("1.0.4"))
        .contains(AdapterVersion.parse("1.5.0"), AdapterVersion.parse("1.8.2"))
        .endsWith(Schema.newestVersion());
  }

  @Test
  void theStagingDirectoryBecameOptional() {
    assertThat(field(core("1.11.0b2"), "s3_staging_dir").required()).isTrue();
    assertThat(field(core("1.11.0b2"), "s3_staging_dir").types()).containsExactly(ValueType.TEXT);
    assertThat(field(CORE, "s3_staging_dir").required()).isFalse();
    assertThat(field(core("1.11.0"), "s3_staging_dir").required()).isFalse();
    assertThat(field(CORE, "s3_staging_dir").types())
        .containsExactlyInAnyOrder(ValueType.TEXT, ValueType.NULL);
    for (Dialect other : List.of(Dialect.PLATFORM, Dialect.FUSION)) {
      Schema schema = Schema.project(other, AdapterVersion.parse("1.9.4"));
      assertThat(field(schema, "s3_staging_dir").required()).isTrue();
    }
  }

  @Test
  void theNamesOfNamingChanged() {
    assertThat(field(core("1.4.5"), "s3_data_naming").enumeration())
        .contains("uuid")
        .doesNotContain("unique");
    assertThat(field(core("1.5.0"), "s3_data_naming").enumeration())
        .contains("unique")
        .doesNotContain("uuid");
    assertThat(field(CORE, "s3_data_naming").choice("uuid"))
        .hasValueSatisfying(
            choice -> {
              assertThat(choice.valid()).isFalse();
              assertThat(choice.replacement()).contains("unique");
            });
    assertThat(field(core("1.8.1"), "s3_data_naming").types()).contains(ValueType.NULL);
  }

  @Test
  void dialectsHaveTheirOwnTypesAndDefaults() {
    Schema platform = Schema.project(Dialect.PLATFORM, Schema.newestVersion());
    Schema fusion = Schema.project(Dialect.FUSION, Schema.newestVersion());
    assertThat(field(CORE, "poll_interval").types()).contains(ValueType.FLOAT);
    assertThat(field(platform, "poll_interval").types()).containsExactly(ValueType.INTEGER);
    assertThat(field(fusion, "database").required()).isFalse();
    assertThat(field(fusion, "database").defaultValue()).contains("awsdatacatalog");
    assertThat(field(fusion, "work_group").defaultValue()).contains("primary");
    assertThat(fusion.fields().stream().filter(f -> f.fusion() == Field.FusionSupport.REJECTED))
        .hasSize(17);
    assertThat(platform.field("catalog")).isEmpty();
    assertThat(platform.lookAlike("catalog")).map(s -> s.field().name()).contains("database");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          aws_profile,        aws_profile_name, true
          profile_name,       aws_profile_name, true
          profile,            aws_profile_name, true
          region,             region_name,      true
          workgroup,          work_group,       true
          data_catalog,       database,         true
          role_arn,           assume_role_arn,  true
          s3_output_location, s3_staging_dir,   true
          staging_dir,        s3_staging_dir,   true
          retries,            num_retries,      true
          polling_interval,   poll_interval,    true
          aws_access_key,     aws_access_key_id, true
          token,              aws_session_token, true
          Region_Name,        region_name,      true
          region-name,        region_name,      true
          s3_stagng_dir,      s3_staging_dir,   false
          shcema,             schema,           false
          num_retires,        num_retries,      false
          tpye,               type,             false
          """)
  void suggestsTheFieldThatWasMeant(String written, String meant, boolean synonym) {
    assertThat(CORE.lookAlike(written))
        .hasValueSatisfying(
            suggestion -> {
              assertThat(suggestion.field().name()).isEqualTo(meant);
              assertThat(suggestion.synonym()).isEqualTo(synonym);
            });
  }

  @Test
  void suggestsNothingForWhatIsFarOrRight() {
    assertThat(CORE.lookAlike("color")).isEmpty();
    assertThat(CORE.lookAlike("x")).isEmpty();
    assertThat(CORE.lookAlike("schema")).isEmpty();
    assertThat(CORE.lookAlike("catalog")).isEmpty();
  }

  @Test
  void tellsWhyAKeyIsNoField() {
    assertThat(CORE.notAField("table_type").map(NotAField::kind))
        .contains(NotAField.Kind.MODEL_CONFIG);
    assertThat(CORE.notAField("lf_tags").flatMap(NotAField::replacement))
        .contains("lf_tags_database");
    assertThat(CORE.notAField("method").map(NotAField::kind)).contains(NotAField.Kind.NEVER);
    assertThat(CORE.notAField("schema")).isEmpty();
  }

  @Test
  void knowsADefaultWhenItSeesOne() {
    assertThat(field(CORE, "poll_interval").isDefault(Targets.value(1))).isTrue();
    assertThat(field(CORE, "poll_interval").isDefault(Targets.value(5))).isFalse();
    assertThat(field(CORE, "s3_data_naming").isDefault(Targets.text("schema_table_unique")))
        .isTrue();
    assertThat(field(CORE, "skip_workgroup_check").isDefault(Targets.value(false))).isTrue();
    assertThat(field(CORE, "work_group").isDefault(Targets.nothing())).isTrue();
    assertThat(field(CORE, "schema").isDefault(Targets.nothing())).isFalse();
    assertThat(field(CORE, "work_group").isDefault(Targets.unknown(ValueType.NULL))).isFalse();
  }

  @Test
  void keepsSecretsSecret() {
    assertThat(CORE.fields().stream().filter(Field::secret))
        .extracting(Field::name)
        .containsExactly("aws_access_key_id", "aws_secret_access_key", "aws_session_token");
  }

  @Test
  void projectsOnce() {
    assertThat(core("1.9.4")).isSameAs(core("1.9.4"));
  }

  private static Schema core(String version) {
    return Schema.project(Dialect.CORE, AdapterVersion.parse(version));
  }

  private static Field field(Schema schema, String name) {
    return schema.field(name).orElseThrow();
  }
}
