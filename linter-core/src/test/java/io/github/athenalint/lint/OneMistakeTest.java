package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One mistake, one finding: every single mistake in a valid profile is told once, by the rule that
 * names it, and by no other.
 */
class OneMistakeTest {

  private static final Linter LINTER = Linter.of(LintOptions.defaults());
  private static final Schema FIELDS = Schema.project(Dialect.CORE, Schema.newestVersion());
  private static final List<String> LINES = ProfileTexts.valid().lines().toList();

  @Test
  void aRequiredKeyIsDropped() {
    List<String> wrong = new ArrayList<>();
    for (Field field : present()) {
      if (field.required() && !field.name().equals("type")) {
        expect("required-missing", without(field.name()), wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aKeyIsMisspelt() {
    List<String> wrong = new ArrayList<>();
    for (Field field : present()) {
      if (field.name().equals("type")) {
        continue;
      }
      for (String name : misspelt(field)) {
        expect("unknown-key", renamed(field.name(), name), wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> misspelt(Field field) {
    List<String> names = new ArrayList<>(field.lookAlikes());
    String name = field.name();
    for (int i = 1; i < name.length(); i++) {
      names.add(name.substring(0, i) + name.substring(i + 1));
      names.add(name.substring(0, i) + name.charAt(i - 1) + name.substring(i));
    }
    names.removeIf(other -> FIELDS.field(other).isPresent());
    return names.stream().distinct().toList();
  }

  @Test
  void aKeyIsGivenTwice() {
    List<String> wrong = new ArrayList<>();
    for (Field field : present()) {
      int at = line(field.name());
      List<String> lines = new ArrayList<>(LINES);
      lines.add(at, LINES.get(at));
      expect("yaml-duplicate-key", text(lines), wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aValueHasAnotherType() {
    List<String> wrong = new ArrayList<>();
    for (Field field : present()) {
      if (field.name().equals("type")) {
        continue;
      }
      boolean text = field.types().contains(ValueType.TEXT);
      boolean mapping = field.types().contains(ValueType.MAPPING);
      boolean truth = field.types().contains(ValueType.BOOLEAN);
      expect("wrong-type", with(field.name(), "[a, b]"), wrong);
      expect(
          text ? "yaml-implicit-type" : "wrong-type",
          with(field.name(), text ? "no" : "abc"),
          wrong);
      expect(
          "wrong-type",
          with(field.name(), text ? "\"{{ env_var('X') | as_number }}\"" : "\"12\""),
          wrong);
      if (!text && !mapping) {
        expect(
            truth ? "jinja-needs-as-bool" : "jinja-needs-as-number",
            with(field.name(), "\"{{ env_var('X') }}\""),
            wrong);
      }
      if (!field.types().contains(ValueType.NULL)) {
        expect("null-not-allowed", with(field.name(), ""), wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aTemplateIsNotQuoted() {
    List<String> wrong = new ArrayList<>();
    for (Field field : present()) {
      expect("jinja-unquoted", with(field.name(), "{{ env_var('X') }}"), wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aTemplateIsBroken() {
    List<String> wrong = new ArrayList<>();
    for (Field field : present()) {
      expect("jinja-syntax", with(field.name(), "\"{{ env_var('X' }}\""), wrong);
      expect("jinja-unknown-filter", with(field.name(), "\"{{ env_var('X') | nope }}\""), wrong);
      expect("jinja-undefined-name", with(field.name(), "\"{{ target.name }}\""), wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      textBlock =
          """
          s3-uri-invalid     ¦ s3_staging_dir ¦ acme-athena/results/
          s3-uri-invalid     ¦ s3_data_dir    ¦ s3:///data/
          s3-uri-invalid     ¦ s3_data_dir    ¦ https://acme.s3.amazonaws.com/data/
          s3-uri-scheme      ¦ s3_tmp_table_dir ¦ s3a://acme-athena/tmp/
          s3-uri-query-string ¦ s3_data_dir   ¦ "s3://acme-athena/data/?x=1"
          s3-uri-double-slash ¦ s3_data_dir   ¦ s3://acme-athena//data/
          s3-uri-whitespace  ¦ s3_data_dir    ¦ "s3://acme-athena/da ta/"
          naming-invalid     ¦ s3_data_naming ¦ uuid
          region-is-az       ¦ region_name    ¦ eu-west-1a
          region-format      ¦ region_name    ¦ eu_west_1
          region-case        ¦ region_name    ¦ EU-WEST-1
          region-unknown     ¦ region_name    ¦ eu-wset-1
          number-out-of-range ¦ threads       ¦ 0
          number-out-of-range ¦ num_retries   ¦ -1
          number-out-of-range ¦ assume_role_duration_seconds ¦ 60
          workgroup-name-chars ¦ work_group   ¦ my group
          endpoint-url-invalid ¦ endpoint_url ¦ localhost:4566
          assume-role-arn-format ¦ assume_role_arn ¦ role/dbt
          seed-upload-args-key ¦ seed_s3_upload_args ¦ {acl: private}
          schema-not-lowercase ¦ schema       ¦ Analytics
          database-not-lowercase ¦ database   ¦ MyCatalog
          plaintext-secret   ¦ aws_secret_access_key ¦ wJalrXUtnFEMIK7MDENGbPxRfiCYKEYKEYKEYKE1
          empty-string-value ¦ schema         ¦ ""
          jinja-literal-loses-type ¦ threads  ¦ "{{ 4 }}"
          jinja-surrounding-text-on-typed-field ¦ threads ¦ " {{ env_var('T') | as_number }}"
          yaml-octal-or-sexagesimal-int ¦ threads ¦ 010
          type-unknown       ¦ type           ¦ Athena
          type-unknown       ¦ type           ¦ athen
          type-unknown       ¦ type           ¦ athena,
          type-unknown       ¦ type           ¦
          type-unknown       ¦ type           ¦ ""
          type-unknown       ¦ type           ¦ 5
          type-unknown       ¦ type           ¦ [athena]
          placeholder-value  ¦ threads        ¦ <threads>
          placeholder-value  ¦ skip_workgroup_check ¦ ...
          jinja-undefined-name ¦ schema       ¦ "dbt_{{ user }}"
          jinja-undefined-name ¦ schema       ¦ "{{ 'dbt_' ~ user }}"
          empty-string-value ¦ work_group     ¦ "{{ env_var('X', '') }}"
          schema-not-lowercase ¦ schema       ¦ "{{ env_var('X') | upper }}"
          secret-filtered    ¦ skip_workgroup_check ¦ "{{ env_var('DBT_ENV_SECRET_X') == 'a' }}"
          python-none-literal ¦ spark_work_group ¦ none
          yaml-unreadable-value ¦ threads     ¦ !!int four
          s3-uri-characters  ¦ s3_data_dir    ¦ s3://acme-athena/a\\b/
          target-not-in-outputs ¦ target      ¦ prod
          target-not-string  ¦ target         ¦ 1
          unquoted-colon-or-special ¦ schema  ¦ @x
          """)
  void aValueIsWrong(String rule, String key, String value) {
    List<String> wrong = new ArrayList<>();
    expect(rule, with(key, value), wrong);
    assertThat(wrong).isEmpty();
  }

  @Test
  void theOnlyPlaceForTablesIsMisspelt() {
    List<String> wrong = new ArrayList<>();
    List<String> lines = new ArrayList<>(LINES);
    lines.removeIf(line -> line.strip().startsWith("s3_data_dir:"));
    lines.replaceAll(line -> line.replace("s3_staging_dir:", "s3_stagng_dir:"));
    expect("unknown-key", text(lines), wrong);
    assertThat(wrong).isEmpty();
  }

  @Test
  void outputsIsMisspelt() {
    List<String> wrong = new ArrayList<>();
    for (String name : List.of("targets", "ouputs", "Outputs")) {
      expect("outputs-missing", text(LINES).replace("outputs:", name + ":"), wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theKeyOfAnExampleIsCopied() {
    List<String> wrong = new ArrayList<>();
    String copied =
        with("aws_access_key_id", "AKIAIOSFODNN7EXAMPLE")
            .replace(
                "\"{{ env_var('DBT_ENV_SECRET_KEY') }}\"",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
            .replaceAll("(?m)^ *(aws_session_token|endpoint_url):.*\n", "");
    expect("placeholder-value", copied, wrong);
    expect(
        "placeholder-value", copied.replace("AKIAIOSFODNN7EXAMPLE", "ASIAJUMHIZPTOKTBMK5A"), wrong);
    assertThat(wrong).isEmpty();
  }

  private static void expect(String rule, String text, List<String> wrong) {
    List<Diagnostic> found = LINTER.lint(SourceText.of("profiles.yml", text)).diagnostics();
    if (found.size() != 1 || !found.get(0).rule().equals(rule)) {
      wrong.add(
          rule
              + " expected of `"
              + changed(text).orElse("")
              + "`, but "
              + found.stream().map(one -> one.rule() + "(" + one.message() + ")").toList());
    }
  }

  private static Optional<String> changed(String text) {
    return text.lines().filter(line -> !LINES.contains(line)).map(String::strip).findFirst();
  }

  private static String with(String key, String value) {
    List<String> lines = new ArrayList<>(LINES);
    int at = line(key);
    String old = lines.get(at);
    lines.set(at, old.substring(0, old.indexOf(':') + 1) + " " + value);
    return text(lines);
  }

  private static String renamed(String key, String name) {
    List<String> lines = new ArrayList<>(LINES);
    int at = line(key);
    lines.set(at, lines.get(at).replaceFirst(key + ":", name + ":"));
    return text(lines);
  }

  private static String without(String key) {
    List<String> lines = new ArrayList<>(LINES);
    lines.remove(line(key));
    return text(lines);
  }

  private static List<Field> present() {
    return FIELDS.fields().stream()
        .filter(
            field -> LINES.stream().anyMatch(line -> line.strip().startsWith(field.name() + ":")))
        .toList();
  }

  private static int line(String key) {
    return (int)
        Stream.iterate(0, i -> i + 1)
            .filter(i -> LINES.get(i).strip().startsWith(key + ":"))
            .findFirst()
            .orElseThrow();
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
