package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comments silence, and what is said of comments that silence nothing. */
class IgnoreTest {

  private static final Linter LINTER = Linter.of(LintOptions.defaults());

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      nullValues = "-",
      textBlock =
          """
          -                                              ¦ -                                             ¦ schema-not-lowercase ¦ 0
          -                                              ¦ # athena-lint: ignore[schema-not-lowercase]   ¦ -                    ¦ 1
          -                                              ¦ #athena-lint:ignore[schema-not-lowercase]     ¦ -                    ¦ 1
          -                                              ¦ # athena-lint: ignore [ schema-not-lowercase , ] why ¦ -             ¦ 1
          # athena-lint: ignore[schema-not-lowercase]    ¦ -                                             ¦ -                    ¦ 1
          # athena-lint: ignore[region-case]             ¦ # athena-lint: ignore[schema-not-lowercase]   ¦ unused-ignore        ¦ 1
          # athena-lint: ignore[schema-not-lowercase]    ¦ # athena-lint: ignore[schema-not-lowercase]   ¦ -                    ¦ 1
          -                                              ¦ # athena-lint: ignore                         ¦ schema-not-lowercase malformed-ignore ¦ 0
          -                                              ¦ # athena-lint: ignore[]                       ¦ schema-not-lowercase malformed-ignore ¦ 0
          -                                              ¦ # athena-lint: ignore[*]                      ¦ schema-not-lowercase unknown-rule ¦ 0
          -                                              ¦ # athena-lint: ignore[all]                    ¦ schema-not-lowercase unknown-rule ¦ 0
          -                                              ¦ # athena-lint: off                            ¦ schema-not-lowercase malformed-ignore ¦ 0
          -                                              ¦ # see athena-lint: ignore[schema-not-lowercase] ¦ schema-not-lowercase ¦ 0
          -                                              ¦ # athena-lint: ignore[engine-v2-field]        ¦ schema-not-lowercase ¦ 0
          -                                              ¦ # athena-lint: ignore[jinja-env-missing]      ¦ schema-not-lowercase ¦ 0
          """)
  void aboveOrBehindTheLine(String above, String behind, String rules, int suppressed) {
    Report report = lint(text(above == null ? "" : above, behind == null ? "" : " " + behind));
    assertThat(names(report)).isEqualTo(rules == null ? "" : rules);
    assertThat(report.suppressed()).isEqualTo(suppressed);
  }

  @Test
  void commentsMayStackAndLeaveBlankLines() {
    String above =
        "# athena-lint: ignore[schema-not-lowercase] an old name\n      # not ours\n\n      # either";
    assertThat(names(lint(text(above, "")))).isEmpty();
  }

  @Test
  void whatIsSilencedIsKeptWithItsReason() {
    String reason = "# athena-lint: ignore[schema-not-lowercase]  an old name [sic] ";
    assertThat(lint(text(reason, "")).silenced())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.diagnostic().rule()).isEqualTo("schema-not-lowercase");
              assertThat(one.by()).isEqualTo(Silenced.By.COMMENT);
              assertThat(one.reason()).contains("an old name [sic]");
            });
    assertThat(lint(text("# athena-lint: ignore[schema-not-lowercase]", "")).silenced())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEmpty());
  }

  @Test
  void theTopOfTheFileSpeaksForAllOfIt() {
    String top = "# Profiles of the shop\n# athena-lint: ignore-file[schema-not-lowercase]\n---\n";
    Report report = lint(top + text("", "") + text("", "").replace("shop:", "web:"));
    assertThat(names(report)).isEmpty();
    assertThat(report.suppressed()).isEqualTo(2);
    assertThat(names(lint(text("# athena-lint: ignore-file[schema-not-lowercase]", ""))))
        .isEqualTo("malformed-ignore schema-not-lowercase");
  }

  @Test
  void aTextIsNoComment() {
    String text = text("", "").replace("Sales", "'Sales # athena-lint: ignore[schema-name-chars]'");
    assertThat(lint(text).suppressed()).isZero();
  }

  @Test
  void aBrokenFileIsSilencedToo() {
    String text =
        text("", " # athena-lint: ignore[schema-not-lowercase, region-case]") + "\t x: [\n";
    assertThat(names(lint(text))).contains("yaml-syntax").doesNotContain("schema-not", "unused");
  }

  @Test
  void whatIsNotAskedIsNotMissed() {
    LintOptions fusion = LintOptionsWith.dialect(Dialect.FUSION);
    String text = text("", " # athena-lint: ignore[engine-v2-field]");
    assertThat(names(Linter.of(fusion).lint(SourceText.of("profiles.yml", text))))
        .contains("unused-ignore");
  }

  @Test
  void everythingCanBeSilenced() {
    Random random = new Random(20261124);
    int silenced = 0;
    for (int i = 0; i < 600; i++) {
      String text = ProfileTexts.mutated(random);
      Report before = lint(text);
      // In a broken text, or within a text of many lines, a comment is something else.
      boolean broken = !YamlReader.read(SourceText.of("profiles.yml", text)).problems().isEmpty();
      if (broken || before.diagnostics().isEmpty() || text.contains("|") || text.contains(">")) {
        continue;
      }
      Report after = lint(silenced(text, before));
      assertThat(after.diagnostics()).as(silenced(text, before)).isEmpty();
      assertThat(after.suppressed()).isEqualTo(before.diagnostics().size());
      silenced++;
    }
    assertThat(silenced).isGreaterThan(100);
  }

  /** The text with a comment above every line that something is said of. */
  private static String silenced(String text, Report report) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = lines.size(); i > 0; i--) {
      int line = i;
      String names =
          report.diagnostics().stream()
              .filter(one -> report.source().lines().line(one.span().start()) == line)
              .map(Diagnostic::rule)
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) {
        lines.add(line - 1, "# athena-lint: ignore[" + names + "]");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static Report lint(String text) {
    return LINTER.lint(SourceText.of("profiles.yml", text));
  }

  private static String names(Report report) {
    return report.diagnostics().stream().map(Diagnostic::rule).collect(Collectors.joining(" "));
  }

  private static String text(String above, String behind) {
    return """
        shop:
          target: dev
          outputs:
            dev:
              type: athena
              region_name: eu-west-1
              database: awsdatacatalog
              %s
              schema: Sales%s
              s3_staging_dir: s3://acme-athena/results/
        """
        .formatted(above, behind);
  }
}
