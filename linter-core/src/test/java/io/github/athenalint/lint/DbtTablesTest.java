package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Environment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What dbt made of single lines, executed (dbt-core 1.12, dbt-athena 1.11.0rc1): each row is a line
 * of a target, the environment, and the rule that must speak, alone; {@code -} where dbt is
 * content.
 */
class DbtTablesTest {

  private static final Map<String, String> VALID = new LinkedHashMap<>();

  static {
    VALID.put("type", "athena");
    VALID.put("region_name", "eu-west-1");
    VALID.put("database", "awsdatacatalog");
    VALID.put("schema", "analytics");
    VALID.put("s3_staging_dir", "s3://acme-athena/results/");
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "types.txt", delimiter = '¦', quoteCharacter = '\0')
  void types(String line, String expected) {
    assertThat(speaking(profile(line), Environment.unknown())).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvFileSource(resources = "templates.txt", delimiter = '¦', quoteCharacter = '\0')
  void templates(String line, String variables, String expected) {
    assertThat(speaking(profile(line), environment(variables))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "structure.txt", delimiter = '¦', quoteCharacter = '\0')
  void structure(String text, String expected) {
    String whole = text.replace("\\n", "\n").replace("\\t", "\t").replace("@", output(4));
    assertThat(speaking(whole, Environment.unknown())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1.9.4, required-missing",
    "1.11.0b2, required-missing",
    "1.11.0rc1, w:staging-dir-and-workgroup-missing"
  })
  void stagingDirIsRequiredByOldAdapters(String version, String expected) {
    LintOptions options = LintOptionsWith.version(version);
    String text =
        profile("s3_data_dir: s3://acme-athena/data/").replaceAll(".*s3_staging.*\\n", "");
    assertThat(words(Linter.of(options).lint(SourceText.of("profiles.yml", text))))
        .isEqualTo(expected);
  }

  /** Where the environment names another adapter, the profile is none of ours. */
  @ParameterizedTest
  @CsvSource({
    "?, output-not-mapping w:target-missing",
    "ADAPTER=, output-not-mapping required-missing w:no-data-root w:target-missing",
    "ADAPTER=duckdb, -"
  })
  void aVariableNamesTheAdapter(String variables, String expected) {
    String adapter = "{{ env_var('ADAPTER') if env_var('ADAPTER', '') else 'athena' }}";
    String text =
        "shop:\n  outputs:\n    prod:\n      type: \"" + adapter + "\"\n    target: prod\n";
    assertThat(speaking(text, environment(variables))).isEqualTo(expected);
  }

  private static String profile(String line) {
    return "shop:\n  target: dev\n  outputs:\n    dev:\n" + output(6, line.replace("\\n", "\n"));
  }

  private static String output(int indent, String... more) {
    Map<String, String> lines = new LinkedHashMap<>();
    VALID.forEach((key, value) -> lines.put(key, key + ": " + value));
    for (String line : more) {
      lines.put(line.substring(0, line.indexOf(':')), line);
    }
    String margin = " ".repeat(indent);
    return lines.values().stream().map(line -> margin + line + "\n").collect(Collectors.joining());
  }

  private static Environment environment(String variables) {
    if (variables.equals("?")) {
      return Environment.unknown();
    }
    Stream<String> set =
        variables.equals("unset") ? Stream.of() : Arrays.stream(variables.split(","));
    return Environment.of(
        set.map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> each[1])));
  }

  private static String speaking(String text, Environment environment) {
    LintOptions options = LintOptionsWith.environment(environment);
    return words(Linter.of(options).lint(SourceText.of("profiles.yml", text)));
  }

  /** The rules that speak above info, each once; a warning has a {@code w:} before it. */
  private static String words(Report report) {
    List<Diagnostic> loud =
        report.diagnostics().stream().filter(found -> found.severity() != Severity.INFO).toList();
    TreeSet<String> names =
        loud.stream()
            .map(found -> (found.severity() == Severity.WARNING ? "w:" : "") + found.rule())
            .collect(Collectors.toCollection(TreeSet::new));
    return names.isEmpty() ? "-" : String.join(" ", names);
  }
}
