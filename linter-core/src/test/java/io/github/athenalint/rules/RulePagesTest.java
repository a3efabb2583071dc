package io.github.athenalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.lint.Configuration;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.Preset;
import io.github.athenalint.lint.Report;
import io.github.athenalint.lint.Rules;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.rule.RuleDoc.Block;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Position;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The page is the test. A block under Bad says in its fence where the rule must speak ({@code
 * at=6:7-6:16,9:7-9:9}); no other rule may give a warning or an error there, unless {@code also=}
 * names it. A block under Project is the dbt_project.yml beside all others, one under Home the
 * profiles.yml in the user's own folder; {@code python=} is a model of the project. A block under
 * Fixed is what the fix of the Bad block before it writes, and is clean, as is a block under Good.
 */
class RulePagesTest {

  @TestFactory
  Stream<DynamicTest> everyBlockDoesWhatItsHeadingSays() {
    return Rules.all().stream().flatMap(RulePagesTest::tests);
  }

  @TestFactory
  Stream<DynamicTest> everyPageHasTheSameForm() {
    return Rules.all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.info().name(), () -> checkForm(rule)));
  }

  private static void checkForm(Rule rule) {
    RuleDoc doc = RuleDoc.of(rule);
    assertThat(doc.markdown()).startsWith("# " + rule.info().name() + "\n\n");
    assertThat(doc.markdown()).contains("\n## Why\n");
    assertThat(doc.summary()).isNotBlank().endsWith(".").hasSizeLessThan(140);
    assertThat(doc.blocks()).extracting(Block::heading).contains("Bad", "Good");
    assertThat(rule.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .isEqualTo(rule.info().name().replace("-", ""));
  }

  private static Stream<DynamicTest> tests(Rule rule) {
    List<Block> blocks =
        RuleDoc.of(rule).blocks().stream()
            .filter(block -> block.info().startsWith("yaml"))
            .toList();
    return java.util.stream.IntStream.range(0, blocks.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    rule.info().name() + " " + (i + 1) + " " + blocks.get(i).heading(),
                    () -> check(rule, blocks, i)));
  }

  private static void check(Rule rule, List<Block> blocks, int index) {
    Block block = blocks.get(index);
    switch (block.heading()) {
      case "Bad" -> checkBad(rule, block);
      case "Good" -> checkClean(rule, block);
      case "Fixed" -> {
        Block bad = blocks.get(index - 1);
        assertThat(bad.heading()).isEqualTo("Bad");
        assertThat(fixed(rule, bad)).isEqualTo(block.text());
        checkClean(rule, block);
      }
      default -> {}
    }
  }

  private static void checkBad(Rule rule, Block block) {
    Map<String, String> wanted = settings(block);
    Report report = lint(rule, block);
    List<Diagnostic> own =
        report.diagnostics().stream().filter(d -> d.rule().equals(rule.info().name())).toList();
    assertThat(own.stream().map(d -> place(report.source(), d)).collect(Collectors.joining(",")))
        .as("where %s speaks: %s", rule.info().name(), own)
        .isEqualTo(wanted.getOrDefault("at", ""));
    Severity severity =
        wanted.containsKey("severity")
            ? Severity.valueOf(wanted.get("severity").toUpperCase(Locale.ROOT))
            : rule.info().severity();
    assertThat(own).allMatch(d -> d.severity() == severity, "severity " + severity.word());
    assertThat(own).allSatisfy(RulePagesTest::checkWords);
    Set<String> also = Set.of(wanted.getOrDefault("also", "").split(","));
    assertThat(report.diagnostics())
        .filteredOn(d -> d.severity() != Severity.INFO)
        .extracting(Diagnostic::rule)
        .allMatch(name -> name.equals(rule.info().name()) || also.contains(name));
  }

  private static void checkWords(Diagnostic diagnostic) {
    assertThat(diagnostic.message()).doesNotEndWith(".").hasSizeLessThanOrEqualTo(100);
    assertThat(diagnostic.message()).doesNotContain("\n");
    assertThat(diagnostic.help()).as("every finding says what to do").isPresent();
  }

  private static void checkClean(Rule rule, Block block) {
    assertThat(lint(rule, block).diagnostics())
        .filteredOn(d -> d.severity() != Severity.INFO || d.rule().equals(rule.info().name()))
        .isEmpty();
  }

  private static String fixed(Rule rule, Block bad) {
    Report report = lint(rule, bad);
    boolean unsafe = bad.info().contains("unsafe");
    List<Edit> edits =
        report.diagnostics().stream()
            .filter(d -> d.rule().equals(rule.info().name()))
            .flatMap(d -> d.fixes().stream().filter(fix -> unsafe || fix.isSafe()).limit(1))
            .map(Fix::edits)
            .flatMap(List::stream)
            .distinct()
            .toList();
    assertThat(edits).as("a %s fix", unsafe ? "" : "safe").isNotEmpty();
    return Edit.apply(bad.text(), edits);
  }

  private static String place(SourceText source, Diagnostic diagnostic) {
    Position start = source.lines().position(diagnostic.span().start());
    Position end = source.lines().position(diagnostic.span().end());
    return start.line() + ":" + start.column() + "-" + end.line() + ":" + end.column();
  }

  private static Map<String, String> settings(Block block) {
    return Arrays.stream(block.info().split(" "))
        .filter(word -> word.contains("="))
        .map(word -> word.split("=", 2))
        .collect(Collectors.toMap(word -> word[0], word -> word[1]));
  }

  private static Report lint(Rule rule, Block block) {
    Map<String, String> settings = settings(block);
    LintOptions options =
        new LintOptions(
            Optional.ofNullable(settings.get("dialect"))
                .map(name -> Dialect.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Dialect.CORE),
            Optional.ofNullable(settings.get("version"))
                .map(AdapterVersion::parse)
                .orElse(LintOptions.defaults().version()),
            Environment.unknown(),
            Preset.ALL,
            Map.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            companion(rule, "Configuration", "athena-lint.yml")
                .map(Configuration::read)
                .orElse(Configuration.NONE)
                .naming());
    Optional<SourceText> beside =
        companion(rule, "Project", "dbt_project.yml")
            .or(() -> companion(rule, "Profiles", "profiles.yml"));
    return Linter.of(options)
        .lint(
            SourceText.of(settings.getOrDefault("file", "profiles.yml"), block.text()),
            new Neighbours(
                beside,
                companion(rule, "Home", "profiles.yml"),
                folder -> Optional.ofNullable(settings.get("python"))));
  }

  private static Optional<SourceText> companion(Rule rule, String heading, String name) {
    return RuleDoc.of(rule).blocks().stream()
        .filter(other -> other.heading().equals(heading))
        .map(other -> SourceText.of(name, other.text()))
        .findFirst();
  }

  @TestFactory
  Stream<DynamicTest> theListIsSorted() {
    Function<Rule, String> name = rule -> rule.info().name();
    return Stream.of(
        DynamicTest.dynamicTest(
            "rules",
            () ->
                assertThat(Rules.all().stream().map(name).toList())
                    .isSorted()
                    .doesNotHaveDuplicates()));
  }
}
