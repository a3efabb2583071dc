package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Generated files with the verdicts of the real dbt-athena in several versions, as {@code
 * conformance/run --golden} wrote them: an error of ours is exactly a refusal of dbt.
 */
class VerdictsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** They tell which target dbt takes, which does not matter to who names one. */
  private static final Set<String> OF_SELECTION =
      Set.of("target-not-in-outputs", "target-not-string", "target-missing");

  @TestFactory
  Stream<DynamicTest> anErrorOfOursIsExactlyARefusalOfDbt() throws IOException {
    List<JsonNode> rows = rows();
    JsonNode versions = rows.get(0).get("versions");
    return rows.subList(1, rows.size()).stream()
        .map(row -> DynamicTest.dynamicTest(name(row), () -> check(row, versions)));
  }

  @Test
  void thereAreVerdictsOfBothKindsForEachVersion() throws IOException {
    List<JsonNode> rows = rows();
    for (int at = 0; at < rows.get(0).get("versions").size(); at++) {
      for (char letter : new char[] {'A', 'R'}) {
        assertThat(count(rows, at, letter)).isGreaterThan(100);
      }
    }
  }

  private static long count(List<JsonNode> rows, int version, char letter) {
    return rows.stream()
        .skip(1)
        .flatMap(row -> verdicts(row).stream())
        .filter(verdict -> verdict.letters().charAt(version) == letter)
        .count();
  }

  private static String name(JsonNode row) {
    return row.get("text").asText() + " with " + row.get("env");
  }

  private static void check(JsonNode row, JsonNode versions) {
    byte[] bytes = row.get("text").asText().getBytes(StandardCharsets.UTF_8);
    SourceText source = SourceText.decode("profiles.yml", bytes);
    Map<String, String> variables = new HashMap<>();
    row.get("env")
        .properties()
        .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asText()));
    for (int at = 0; at < versions.size(); at++) {
      String version = versions.get(at).asText();
      LintOptions options =
          LintOptionsWith.versionAndEnvironment(version, Environment.discreet(variables));
      List<Diagnostic> errors =
          Linter.of(options).lint(source).diagnostics().stream()
              .filter(found -> found.severity() == Severity.ERROR)
              .toList();
      for (Verdict verdict : verdicts(row)) {
        char letter = verdict.letters().charAt(at);
        List<Diagnostic> about = errors.stream().filter(verdict::isMet).toList();
        if (letter == 'R') {
          assertThat(about).as("%s refuses %s", version, verdict).isNotEmpty();
        } else if (letter == 'A') {
          assertThat(about).as("%s accepts %s", version, verdict).isEmpty();
        }
      }
    }
  }

  /**
   * What dbt made of one target.
   *
   * @param profile the profile; none for a verdict on the whole file
   * @param target the target that it was asked for; none if it was told none
   * @param used the target that it takes then; none if that is no text
   * @param letters for each version R for refused, A for accepted, - where there is no telling
   */
  private record Verdict(
      Optional<String> profile, Optional<String> target, Optional<String> used, String letters) {

    /** Tells whether a finding is about this target. */
    boolean isMet(Diagnostic found) {
      Diagnostic.Subject subject = found.subject();
      if (profile.isEmpty() || subject.profile().isEmpty()) {
        return true;
      }
      if (!subject.profile().equals(profile)) {
        return false;
      }
      if (found.rule().equals("output-name-not-string")) {
        return target.isEmpty() && used.isEmpty();
      }
      if (target.isEmpty()) {
        return subject.target().isEmpty() || used.isEmpty() || subject.target().equals(used);
      }
      return subject.target().isEmpty()
          ? !OF_SELECTION.contains(found.rule()) && !subject.key().equals(Optional.of("target"))
          : subject.target().equals(target);
    }
  }

  private static List<Verdict> verdicts(JsonNode row) {
    List<Verdict> verdicts = new ArrayList<>();
    for (JsonNode one : row.get("verdicts")) {
      verdicts.add(
          new Verdict(text(one.get(0)), text(one.get(1)), text(one.get(2)), one.get(3).asText()));
    }
    return verdicts;
  }

  private static Optional<String> text(JsonNode cell) {
    return cell.isNull() ? Optional.empty() : Optional.of(cell.asText());
  }

  private static List<JsonNode> rows() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(VerdictsTest.class.getResourceAsStream("verdicts.jsonl")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }
}
