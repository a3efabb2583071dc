package io.github.athenalint.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.lint.AccountRules;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.rule.RuleDoc.Block;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Position;
import io.github.athenalint.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page is the test, here too: a block under Bad says where the rule must speak, and the block
 * behind it what AWS answers; where it answers nothing of note all is well there.
 */
class AccountPagesTest {

  @TestFactory
  Stream<DynamicTest> everyPageHasTheSameForm() {
    return AccountRules.all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.info().name(), () -> checkForm(rule)));
  }

  private static void checkForm(Rule rule) {
    RuleDoc doc = RuleDoc.of(rule);
    assertThat(doc.markdown()).startsWith("# " + rule.info().name() + "\n\n");
    assertThat(doc.markdown()).contains("\n## Why\n\nA live check: it runs with `--live");
    assertThat(doc.summary()).isNotBlank().endsWith(".").hasSizeLessThan(140);
    assertThat(doc.blocks()).extracting(Block::heading).contains("Bad", "Good");
    assertThat(rule.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .isEqualTo(rule.info().name().replace("-", ""));
  }

  @TestFactory
  Stream<DynamicTest> theListIsSorted() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "rules",
            () ->
                assertThat(AccountRules.all().stream().map(rule -> rule.info().name()).toList())
                    .isSorted()
                    .doesNotHaveDuplicates()));
  }

  @TestFactory
  Stream<DynamicTest> everyBlockDoesWhatItsHeadingSays(@TempDir Path home) {
    return AccountRules.all().stream().flatMap(rule -> tests(rule, home));
  }

  private static Stream<DynamicTest> tests(Rule rule, Path home) {
    List<Block> blocks = RuleDoc.of(rule).blocks();
    return IntStream.range(0, blocks.size())
        .filter(i -> blocks.get(i).info().startsWith("yaml"))
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    rule.info().name() + " " + i + " " + blocks.get(i).heading(),
                    () -> check(rule, home, blocks.get(i), answers(blocks, i + 1))));
  }

  private static String[] answers(List<Block> blocks, int next) {
    boolean told = next < blocks.size() && blocks.get(next).info().equals("aws");
    return told ? blocks.get(next).text().lines().toArray(String[]::new) : new String[0];
  }

  private static void check(Rule rule, Path home, Block block, String... answers)
      throws IOException {
    Map<String, String> wanted = settings(block);
    Report report;
    try (FakeAws aws = new FakeAws(answers)) {
      report = Shop.at(home, aws.url(), block.text()).whole().report();
    }
    List<Diagnostic> own =
        report.diagnostics().stream().filter(d -> d.rule().equals(rule.info().name())).toList();
    assertThat(own.stream().map(d -> place(report.source(), d)).collect(Collectors.joining(",")))
        .as("where %s speaks, of %s", rule.info().name(), report.diagnostics())
        .isEqualTo(wanted.getOrDefault("at", ""));
    Severity severity =
        Severity.valueOf(
            wanted
                .getOrDefault("severity", rule.info().severity().word())
                .toUpperCase(Locale.ROOT));
    assertThat(own).allMatch(d -> d.severity() == severity, "severity " + severity.word());
    assertThat(own).allSatisfy(AccountPagesTest::checkWords);
    Set<String> also = Set.of(wanted.getOrDefault("also", "").split(",", -1));
    assertThat(report.diagnostics())
        .filteredOn(d -> d.severity() != Severity.INFO)
        .extracting(Diagnostic::rule)
        .allMatch(name -> name.equals(rule.info().name()) || also.contains(name));
  }

  private static void checkWords(Diagnostic diagnostic) {
    assertThat(diagnostic.message()).doesNotEndWith(".").hasSizeLessThanOrEqualTo(100);
    assertThat(diagnostic.message()).doesNotContain("\n").doesNotContain("MARKER");
    assertThat(diagnostic.help()).as("every finding says what to do").isPresent();
  }

  private static String place(SourceText source, Diagnostic diagnostic) {
    Position start = source.lines().position(diagnostic.span().start());
    Position end = source.lines().position(diagnostic.span().end());
    return start.line() + ":" + start.column() + "-" + end.line() + ":" + end.column();
  }

  private static Map<String, String> settings(Block block) {
    return Arrays.stream(block.info().split(" ", -1))
        .filter(word -> word.contains("="))
        .map(word -> word.split("=", 2))
        .collect(Collectors.toMap(word -> word[0], word -> word[1]));
  }
}
