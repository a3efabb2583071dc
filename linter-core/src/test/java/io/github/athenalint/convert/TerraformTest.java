package io.github.athenalint.convert;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The resources are read by a parser of Terraform's language, which sees the values of the source.
 */
class TerraformTest {

  private static final String SOURCE =
      """
      shop:
        target: dev
        outputs:
          dev: &dev
            type: athena
            region_name: eu-west-1
            catalog: AwsDataCatalog
            schema: analytics
            s3_staging_dir: s3://bucket/dbt/
            threads: 8
            %s
      """;

  /** The parser keeps doubled markers as they are, and knows no escapes by number. */
  private static String read(Object parsed) {
    return parsed.toString().replace("$${", "${").replace("%%{", "%{");
  }

  private static Map<?, ?> parse(String hcl) {
    try {
      return new HCLParser().parse(hcl);
    } catch (Exception broken) {
      throw new AssertionError(hcl, broken);
    }
  }

  private static Object at(Object tree, String... path) {
    Object node = tree;
    for (String step : path) {
      assertThat(node).isInstanceOf(Map.class);
      node = requireNonNull(((Map<?, ?>) node).get(step), String.join(".", path));
    }
    return node;
  }

  private static Outcome.Converted convert(String lines) {
    return Converting.convert(Route.CORE_TO_TERRAFORM, SOURCE.formatted(lines));
  }

  @ParameterizedTest
  @FieldSource("io.github.athenalint.convert.SeededProfiles#NASTY")
  void textsKeepTheirValue(String text) throws Exception {
    String yaml = SeededProfiles.quoted(text);
    String hcl =
        convert("work_group: " + yaml + "\n      lf_tags_database: {tag: " + yaml + "}").text();
    if (hcl.contains("\\u")) {
      return; // the parser does not know them; Terraform itself is asked in TerraformBesideTest
    }
    Map<?, ?> tree = parse(hcl);
    Object seen = Converting.fields(SOURCE.formatted("work_group: " + yaml)).get("work_group");
    Object work =
        at(tree, "resource", "dbtcloud_global_connection", "athena", "athena", "work_group");
    assertThat(read(work)).isIn(text, seen);
    String json =
        read(at(tree, "resource", "dbtcloud_extended_attributes", "athena", "extended_attributes"));
    JsonNode tags = JsonMapper.builder().build().readTree(json).path("lf_tags_database");
    assertThat(tags.path("tag").asText()).isIn(text, seen);
  }

  @Test
  void everyResourceIsThere() {
    Map<?, ?> tree =
        parse(
            convert(
                    """
                    num_retries: 3
                          poll_interval: 0.5
                          aws_secret_access_key: MARKER
                          skip_workgroup_check: yes
                    """)
                .text());
    Object connection = at(tree, "resource", "dbtcloud_global_connection", "athena");
    assertThat(at(connection, "name")).isEqualTo("shop-dev");
    assertThat(at(connection, "athena", "database")).isEqualTo("AwsDataCatalog");
    assertThat(at(connection, "athena", "num_retries")).isEqualTo(3.0);
    Object credential = at(tree, "resource", "dbtcloud_athena_credential", "athena");
    assertThat(at(credential, "schema")).isEqualTo("analytics");
    assertThat(at(credential, "aws_secret_access_key_wo_version")).isEqualTo(1.0);
    assertThat(at(tree, "variable", "athena_aws_secret_access_key", "ephemeral")).isEqualTo(true);
    assertThat(at(tree, "variable", "dbt_project_id")).isNotNull();
    assertThat(at(tree, "resource", "dbtcloud_profile", "athena", "key")).isEqualTo("shop-dev");
    assertThat(
            at(tree, "resource", "dbtcloud_extended_attributes", "athena", "extended_attributes"))
        .asString()
        .contains("\"poll_interval\" : 0.5")
        .contains("\"skip_workgroup_check\" : true");
  }

  @Test
  void whatTheProviderRefusesGoesIntoTheExtendedAttributes() {
    Outcome.Converted converted =
        convert("s3_tmp_table_dir: \"{{ env_var('TMP') }}\"\n      schema: my-schema");
    assertThat(converted.text())
        .contains("schema                           = \"set_in_extended_attributes\"")
        .contains("s3_tmp_table_dir = \"{{ env_var('DBT_TMP') }}\"")
        .contains("schema           = \"my-schema\"");
    assertThat(Converting.notes(converted))
        .anyMatch(note -> note.startsWith("`schema` goes into the extended attributes"))
        .anyMatch(note -> note.startsWith("`s3_tmp_table_dir` goes into the extended attributes"))
        .anyMatch(note -> note.startsWith("`threads` is not carried"))
        .anyMatch(note -> note.startsWith("`database` has letters in upper case"));
  }

  @Test
  void aNumberFromTheEnvironmentSurvives() {
    assertThat(convert("num_retries: \"{{ env_var('T') | as_number }}\"").text())
        .contains("num_retries = \"{{ env_var('DBT_T') | as_number }}\"");
  }
}
