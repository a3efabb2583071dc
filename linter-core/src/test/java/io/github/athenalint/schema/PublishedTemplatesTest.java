package io.github.athenalint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A published schema refuses a text only where the evaluation, which knows templates by heart, is
 * certain that dbt fails.
 */
class PublishedTemplatesTest {

  private static final int CASES = 6000;

  private static final Linter LINTER = Linter.of(LintOptions.defaults());

  /** A target that is right. */
  private static final Map<String, String> RIGHT =
      Map.of(
          "region_name", "eu-west-1",
          "database", "awsdatacatalog",
          "schema", "dbt",
          "s3_staging_dir", "s3://bucket/dbt/");

  private static final Schema FIELDS = Schema.project(Dialect.CORE, Schema.newestVersion());

  private static final com.networknt.schema.Schema PUBLISHED =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              PublishedSchema.of("profiles-core", Schema.newestVersion(), Map.of())
                  .orElseThrow()
                  .text());

  private static final List<String> STARTS =
      List.of(
          "", "", "", "", " ", "\n", "s3://", "s3://b/", "http://x", "s", "eu-", "x y", "{# c #}");
  private static final List<String> ENDS =
      List.of("", "", "", "", " ", "\n", "\n\n", "/", "x", "{# c #}");
  private static final List<String> NAMES =
      List.of(
          "env_var('A')",
          "env_var(\"A\", 'x')",
          "env_var('A', 4)",
          "env_var('A', true)",
          "env_var( 'B' )",
          "4",
          "-0.5",
          "true",
          "None",
          "'4'",
          "var('v')",
          "env_var('A') or none",
          "env_var('A') == 'b'",
          "8 if env_var('A', '') else 2",
          "env_var('A') ~ env_var('B')",
          "fromjson(env_var('A'))");
  private static final List<String> FILTERS =
      List.of(
          "",
          "",
          "",
          " | as_number",
          " |as_bool",
          " | as_native",
          " | as_text",
          " | int",
          " | float",
          " | lower",
          " | trim | int",
          " | trim",
          " | string",
          " | default('y')");
  private static final List<String> BRACES =
      List.of(
          "{{ ; }}",
          "{{ ; }}",
          "{{; }}",
          "{{- ; -}}",
          "{{ ; ",
          "{% if env_var('C') %}{{ ; }}{% endif %}",
          "{{ ; }}{{ ; }}");

  @Test
  void refusesOnlyWhereTheEvaluationIsCertain() {
    Random random = new Random(20261124);
    List<String> fields =
        FIELDS.fields().stream().map(Field::name).filter(name -> !name.equals("type")).toList();
    int refused = 0;
    for (int i = 0; i < CASES; i++) {
      String key = pick(fields, random);
      String text = template(random);
      if (refuses(key, text)) {
        refused++;
        assertThat(fails(key, text))
            .as("%s: %s", key, JsonNodeFactory.instance.textNode(text))
            .isTrue();
      }
    }
    assertThat(refused).isBetween(CASES / 10, CASES * 9 / 10);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      textBlock =
          """
          threads         ¦ {{ env_var('T') }}
          threads         ¦ {{env_var("T", '4')}}
          num_retries     ¦ {{ 4 }}
          num_retries     ¦ 4
          num_retries     ¦ {{ env_var('T') | as_bool }}
          skip_workgroup_check ¦ {{ true }}
          skip_workgroup_check ¦ {{ env_var('T') | as_number }}
          poll_interval   ¦ {{ env_var('T') }}0
          seed_s3_upload_args ¦ {{ env_var('T') }}
          schema          ¦ {{ env_var('T') | int }}
          region_name     ¦ {{ env_var('T'
          s3_staging_dir  ¦ http://{{ env_var('B') }}/
          s3_data_dir     ¦ s3a://{{ env_var('B') }}/
          s3_data_naming  ¦ uuid
          """)
  void refusesWhatPeopleReallyWriteWrong(String key, String text) {
    assertThat(fails(key, text)).isTrue();
    assertThat(refuses(key, text)).isTrue();
  }

  private static boolean refuses(String key, String text) {
    ObjectNode target = JsonNodeFactory.instance.objectNode();
    target.put("type", "athena");
    RIGHT.forEach(target::put);
    target.put(key, text);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("shop").put("target", "dev").putObject("outputs").set("dev", target);
    return !PUBLISHED.validate(root).isEmpty();
  }

  private static boolean fails(String key, String text) {
    String yaml =
        "shop:\n  target: dev\n  outputs:\n    dev:\n      type: athena\n      "
            + RIGHT.entrySet().stream()
                .filter(e -> !e.getKey().equals(key))
                .map(e -> e.getKey() + ": " + e.getValue() + "\n      ")
                .collect(java.util.stream.Collectors.joining())
            + key
            + ": "
            + JsonNodeFactory.instance.textNode(text)
            + "\n";
    return LINTER.lint(SourceText.of("profiles.yml", yaml)).diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .anyMatch(found -> found.subject().key().filter(key::equals).isPresent());
  }

  private static String template(Random random) {
    String body = pick(BRACES, random);
    while (body.contains(";")) {
      body =
          body.replaceFirst(
              ";",
              java.util.regex.Matcher.quoteReplacement(
                  pick(NAMES, random) + pick(FILTERS, random)));
    }
    return pick(STARTS, random) + body + pick(ENDS, random);
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
