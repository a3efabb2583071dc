package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, tried on seeded random ones through the front door. */
class FrontDoorPropertyTest {

  private static final int CASES = Integer.getInteger("athenalint.cases", 1500);
  private static final Linter LINTER = Linter.of(LintOptions.defaults());

  /** Every rule speaks. */
  private static final Linter TALKER = Linter.of(LintOptionsWith.preset(Preset.ALL));

  /** Rules that explain violations of the schema. */
  private static final Set<String> OF_SCHEMA =
      Set.of(
          "wrong-type",
          "null-not-allowed",
          "yaml-implicit-type",
          "required-missing",
          "naming-invalid",
          "number-out-of-range",
          "jinja-needs-as-number",
          "jinja-needs-as-bool",
          "jinja-literal-loses-type",
          "jinja-surrounding-text-on-typed-field",
          "seed-upload-args-key",
          "workgroup-name-chars",
          "endpoint-url-invalid");

  @Test
  void anyBytesGiveAReportWithSpansInsideTheText() {
    Random random = new Random(20261123);
    for (int i = 0; i < CASES; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      check(SourceText.decode("profiles.yml", bytes));
    }
  }

  @Test
  void anyMutationOfAProfileGivesAReportWithSpansInsideTheText() {
    Random random = new Random(4);
    for (int i = 0; i < CASES; i++) {
      check(SourceText.of("profiles.yml", ProfileTexts.mutated(random)));
    }
  }

  private static void check(SourceText source) {
    Report report = TALKER.lint(source);
    Span all = new Span(0, source.text().length());
    for (Diagnostic diagnostic : report.diagnostics()) {
      assertThat(all.contains(diagnostic.span()))
          .as("%s in %s", diagnostic, source.text())
          .isTrue();
      for (Fix fix : diagnostic.fixes()) {
        Edit.apply(source.text(), fix.edits());
      }
    }
    assertThat(report.secrets()).allMatch(all::contains);
    assertThat(TALKER.lint(source).diagnostics()).isEqualTo(report.diagnostics());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void fixesComeToAnEnd(boolean unsafe) {
    Random random = new Random(7);
    for (int i = 0; i < CASES; i++) {
      String text = ProfileTexts.mutated(random);
      String before = text;
      for (int round = 0; round < 10; round++) {
        before = text;
        text = fixedOnce(text, unsafe);
      }
      assertThat(text).as("after ten rounds nothing changes").isEqualTo(before);
    }
  }

  private static String fixedOnce(String text, boolean unsafe) {
    for (Diagnostic diagnostic : LINTER.lint(SourceText.of("profiles.yml", text)).diagnostics()) {
      for (Fix fix : diagnostic.fixes()) {
        if (unsafe || fix.isSafe()) {
          return fixedOnce(text, diagnostic, fix);
        }
      }
    }
    return text;
  }

  private static String fixedOnce(String text, Diagnostic diagnostic, Fix fix) {
    String fixed = Edit.apply(text, fix.edits());
    assertThat(fixed).as("%s changes the text", fix).isNotEqualTo(text);
    assertThat(count(fixed, diagnostic.rule()))
        .as("%s of %s mends it in%n%s", fix, diagnostic.rule(), text)
        .isLessThan(count(text, diagnostic.rule()));
    return fixed;
  }

  private static long count(String text, String rule) {
    return LINTER.lint(SourceText.of("profiles.yml", text)).diagnostics().stream()
        .filter(diagnostic -> diagnostic.rule().equals(rule))
        .count();
  }

  @Test
  void aValueOfUnknownTypeNeverViolatesTheSchema() {
    List<String> lines = new ArrayList<>(ProfileTexts.valid().lines().toList());
    for (int i = 4; i < lines.size(); i++) {
      String line = lines.get(i);
      String key = line.substring(0, line.indexOf(':') + 1);
      for (String unknown : List.of("\"{{ var('x') }}\"", "\"{{ fromjson(env_var('X')) }}\"")) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, key + " " + unknown);
        assertThat(
                LINTER
                    .lint(SourceText.of("profiles.yml", String.join("\n", changed) + "\n"))
                    .diagnostics())
            .as(changed.get(i))
            .extracting(Diagnostic::rule)
            .doesNotContainAnyElementsOf(OF_SCHEMA);
      }
    }
  }

  @Test
  void lineEndsAndTheByteOrderMarkChangeNothing() {
    Random random = new Random(11);
    for (int i = 0; i < CASES / 3; i++) {
      String text = ProfileTexts.mutated(random).replace("\r", "");
      List<String> plain = places(text);
      assertThat(places(text.replace("\n", "\r\n"))).as(text).isEqualTo(plain);
      if (!text.startsWith("\uFEFF")) {
        assertThat(places("\uFEFF" + text)).as(text).isEqualTo(plain);
      }
    }
  }

  private static List<String> places(String text) {
    SourceText source = SourceText.of("profiles.yml", text);
    return LINTER.lint(source).diagnostics().stream()
        .map(d -> d.rule() + " " + source.lines().position(d.span().start()))
        .toList();
  }

  @Test
  void aValidProfileIsQuiet() {
    assertThat(LINTER.lint(SourceText.of("profiles.yml", ProfileTexts.valid())).diagnostics())
        .isEmpty();
  }

  @Test
  void tenThousandTargetsAreRead() {
    StringBuilder text = new StringBuilder("shop:\n  target: t0\n  outputs:\n");
    IntStream.range(0, 10_000)
        .forEach(
            i ->
                text.append("    t")
                    .append(i)
                    .append(":\n")
                    .append("      type: athena\n      region_name: eu-west-1\n")
                    .append("      database: awsdatacatalog\n      schema: s")
                    .append(i)
                    .append("\n")
                    .append("      s3_staging_dir: s3://acme-athena/results/\n"));
    assertThat(LINTER.lint(SourceText.of("profiles.yml", text.toString())).diagnostics()).isEmpty();
  }
}
