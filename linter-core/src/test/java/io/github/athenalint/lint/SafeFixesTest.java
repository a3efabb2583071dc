package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.YamlReader;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A safe fix changes nothing that dbt sees, unless dbt refused the target before. */
class SafeFixesTest {

  private static final int CASES = Integer.getInteger("athenalint.cases", 1500);

  private static final Linter LINTER = Linter.of(LintOptions.defaults());
  private static final Schema FIELDS = Schema.project(Dialect.CORE, Schema.newestVersion());

  @Test
  void dbtSeesTheSameValues() {
    Random random = new Random(20261124);
    int compared = 0;
    for (int i = 0; i < CASES; i++) {
      String text = ProfileTexts.mutated(random);
      for (Diagnostic diagnostic : LINTER.lint(source(text)).diagnostics()) {
        for (Fix fix : diagnostic.fixes()) {
          if (fix.isSafe() && diagnostic.severity() != Severity.ERROR) {
            compared++;
            assertThat(seen(Edit.apply(text, fix.edits())))
                .as("%s of %s in%n%s", fix, diagnostic.rule(), text)
                .isEqualTo(seen(text));
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(CASES / 20);
  }

  /** What dbt sees of every target: the fields, by profile and target; other keys it ignores. */
  private static Map<String, String> seen(String text) {
    SourceText source = source(text);
    ProfilesFile file =
        ProfilesFile.of(source, YamlReader.read(source), Environment.unknown(), Dialect.CORE);
    Map<String, String> seen = new TreeMap<>();
    for (Profile profile : file.profiles()) {
      profile
          .targets()
          .forEach(
              target ->
                  target.members().stream()
                      .filter(member -> FIELDS.field(member.name()).isPresent())
                      .forEach(
                          member ->
                              seen.put(
                                  profile.name() + "/" + target.name() + "/" + member.name(),
                                  shown(member.value()))));
    }
    return seen;
  }

  private static String shown(Value value) {
    if (value instanceof Value.Fields fields) {
      Map<String, String> members = new TreeMap<>();
      fields.members().forEach(member -> members.put(member.name(), shown(member.value())));
      return members.toString();
    }
    if (value instanceof Value.Items items) {
      return items.items().stream().map(SafeFixesTest::shown).toList().toString();
    }
    if (value instanceof Value.Unknown unknown) {
      return unknown.types() + unknown.prefix() + "…" + unknown.suffix();
    }
    if (value instanceof Value.Number number) {
      return "number " + number.number().doubleValue();
    }
    return value instanceof Value.Bool truth
        ? "bool " + truth.truth()
        : value.asText().map(text -> "text " + location(text)).orElse("null");
  }

  /** dbt reads the scheme in any case, and joins paths with one slash wherever one ends. */
  private static String location(String text) {
    return text.regionMatches(true, 0, "s3://", 0, 5)
        ? "s3://" + text.substring(5).replaceFirst("/$", "")
        : text;
  }

  private static SourceText source(String text) {
    return SourceText.of("profiles.yml", text);
  }
}
