package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real profiles, labelled by hand with what must be said of them, and dbt's own verdict. */
class CorpusTest {

  /** Where dbt's verdict depends on something outside of the file. */
  private static final Map<String, String> UNDECIDABLE =
      Map.of("088", "every value comes from `--vars`, which the recorded run did not give");

  @TestFactory
  Stream<DynamicTest> everyLabelIsReportedAtItsLine() {
    return SharedFolder.tests(CorpusTest::everyLabelIsReportedAtItsLine);
  }

  private static Stream<DynamicTest> everyLabelIsReportedAtItsLine(SharedFolder shared) {
    return shared.rows("corpus/labels.tsv").stream()
        .filter(label -> !label.get(2).equals("I"))
        .map(
            label ->
                DynamicTest.dynamicTest(
                    String.join(" ", label.subList(0, 4)),
                    () ->
                        assertThat(findings(shared, label.get(0)))
                            .anyMatch(
                                found ->
                                    found.line() == Integer.parseInt(label.get(1))
                                        && found.letter().equals(label.get(2)))));
  }

  @TestFactory
  Stream<DynamicTest> aFileWithoutALabelShowsNothing() {
    return SharedFolder.tests(CorpusTest::aFileWithoutALabelShowsNothing);
  }

  private static Stream<DynamicTest> aFileWithoutALabelShowsNothing(SharedFolder shared) {
    List<String> labelled =
        shared.rows("corpus/labels.tsv").stream()
            .filter(label -> !label.get(2).equals("I"))
            .map(label -> label.get(0))
            .toList();
    return shared.corpus().stream()
        .filter(name -> !labelled.contains(name))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(findings(shared, name))
                            .noneMatch(found -> !found.letter().equals("I"))));
  }

  @TestFactory
  Stream<DynamicTest> anErrorOfOursIsExactlyARefusalOfDbt() {
    return SharedFolder.tests(CorpusTest::anErrorOfOursIsExactlyARefusalOfDbt);
  }

  private static Stream<DynamicTest> anErrorOfOursIsExactlyARefusalOfDbt(SharedFolder shared) {
    return shared.rows("corpus/oracle.tsv").stream()
        .filter(row -> row.get(3).equals("env") && !row.get(2).equals("(default target)"))
        .filter(row -> !UNDECIDABLE.containsKey(row.get(0)))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join(" ", row),
                    () ->
                        assertThat(
                                findings(shared, row.get(0)).stream()
                                    .anyMatch(found -> found.isErrorOf(row.get(1), row.get(2))))
                            .isEqualTo(!row.get(4).startsWith("OK"))));
  }

  private static List<Found> findings(SharedFolder shared, String name) {
    SourceText source = SourceText.of(name + ".yml", shared.read("corpus/" + name + ".yml"));
    return Linter.of(LintOptions.defaults()).lint(source).diagnostics().stream()
        .map(diagnostic -> Found.of(source, diagnostic))
        .collect(Collectors.toList());
  }

  private record Found(int line, Diagnostic diagnostic) {

    static Found of(SourceText source, Diagnostic diagnostic) {
      return new Found(source.lines().line(diagnostic.span().start()), diagnostic);
    }

    String letter() {
      return diagnostic.severity().name().substring(0, 1);
    }

    boolean isErrorOf(String profile, String target) {
      return diagnostic.severity() == Severity.ERROR
          && diagnostic.subject().profile().equals(Optional.of(profile))
          && diagnostic.subject().target().equals(Optional.of(target));
    }
  }
}
