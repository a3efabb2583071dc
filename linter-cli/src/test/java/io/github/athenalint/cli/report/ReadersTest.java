package io.github.athenalint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.athenalint.cli.JsonReport;
import io.github.athenalint.lint.Rules;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Those who read our formats understand them, and see the right file, place and severity. */
class ReadersTest {

  private static final JsonMapper JSON = new JsonMapper();

  static Stream<Outcome> outcomes() {
    return Difficult.all().stream();
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void ourJsonIsWhatItsSchemaSays(Outcome outcome) {
    JsonReport.check(FormatsTest.render("json", outcome));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void sarifIsWhatTheOfficialSchemaSays(Outcome outcome) throws IOException {
    Schema schema = officialSarif();
    for (String format : List.of("sarif", "sarif-github")) {
      assertThat(schema.validate(JSON.readTree(FormatsTest.render(format, outcome)))).isEmpty();
    }
    String wrong =
        FormatsTest.render("sarif", Difficult.oddities())
            .replace("\"startLine\": 1,", "\"startLine\": 0,");
    assertThat(schema.validate(JSON.readTree(wrong))).isNotEmpty();
  }

  @Test
  void sarifSaysHowItStandsWithEachFinding() throws IOException {
    JsonNode run = sarif("sarif", Difficult.silenced());
    assertThat(run.at("/invocations/0/exitCode").asInt()).isOne();
    assertThat(states(run))
        .containsExactly(
            "type-unknown new ",
            "schema-not-lowercase new inSource",
            "unknown-key unchanged external",
            "wrong-type absent ",
            "wrong-type absent ");
    JsonNode forGitHub = sarif("sarif-github", Difficult.silenced());
    assertThat(states(forGitHub)).containsExactly("type-unknown  ");
    assertThat(forGitHub.has("automationDetails")).isFalse();
    assertThat(forGitHub.at("/tool/driver/rules")).hasSize(1);
  }

  private static List<String> states(JsonNode run) {
    return run.path("results")
        .valueStream()
        .map(
            result ->
                result.path("ruleId").asText()
                    + " "
                    + result.path("baselineState").asText()
                    + " "
                    + result.at("/suppressions/0/kind").asText())
        .toList();
  }

  @Test
  void sarifPointsToItsRulesAndFiles() throws IOException {
    JsonNode run = sarif("sarif", Difficult.oddities());
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .isEqualTo("gone/profiles.yml: no such file or folder");
    for (JsonNode result : run.path("results")) {
      JsonNode rule = run.at("/tool/driver/rules").path(result.path("ruleIndex").asInt());
      assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
      JsonNode file = result.at("/locations/0/physicalLocation/artifactLocation");
      JsonNode artifact = run.path("artifacts").path(file.path("index").asInt());
      assertThat(artifact.at("/location/uri")).isEqualTo(file.path("uri"));
      assertThat(java.net.URI.create(file.path("uri").asText())).isNotNull();
    }
    JsonNode behindARocket = run.at("/results/3/locations/0/physicalLocation/region");
    assertThat(behindARocket.path("startColumn").asInt()).isEqualTo(10);
    assertThat(behindARocket.at("/snippet/text").asText()).isEqualTo("workgroup");
    assertThat(run.at("/results/1/locations/0/physicalLocation/region").has("snippet")).isFalse();
  }

  @Test
  void gitHubCanShowTheTextsOfEveryRule() {
    for (Rule rule : Rules.all()) {
      RuleDoc page = RuleDoc.of(rule);
      assertThat(page.reason()).as(rule.info().name()).isNotEmpty().endsWith(".");
      assertThat(page.summary() + " " + page.reason()).hasSizeLessThan(1024);
    }
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void gitLabGetsWhatItsParserAsksFor(Outcome outcome) throws IOException {
    JsonNode issues = JSON.readTree(FormatsTest.render("gitlab", outcome));
    assertThat(issues).hasSize(outcome.diagnostics().size());
    Set<String> fingerprints = new HashSet<>();
    for (JsonNode issue : issues) {
      assertThat(issue.path("description").asText()).isNotEmpty();
      assertThat(issue.path("severity").asText()).isIn("info", "minor", "major");
      assertThat(issue.at("/location/path").asText()).isNotEmpty();
      assertThat(issue.at("/location/positions/begin/line").isInt()).isTrue();
      assertThat(fingerprints.add(issue.path("fingerprint").asText())).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void surefireReadsTheJunitReport(Outcome outcome) throws Exception {
    String xml = FormatsTest.render("junit", outcome);
    List<ReportTestSuite> suites =
        new TestSuiteXmlParser(new NullConsoleLogger())
            .parse(
                new InputStreamReader(
                    new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8));
    int files = outcome.checked().size() + (outcome.ending().failures().isEmpty() ? 0 : 1);
    assertThat(suites).hasSize(files);
    long failed =
        outcome.diagnostics().stream()
            .filter(one -> one.severity().compareTo(outcome.ending().failOn()) >= 0)
            .count();
    assertThat(suites.stream().mapToLong(ReportTestSuite::getNumberOfFailures).sum())
        .isEqualTo(failed);
    assertThat(suites.stream().mapToLong(ReportTestSuite::getNumberOfErrors).sum())
        .isEqualTo(outcome.ending().failures().size());
    List<ReportTestCase> tests =
        suites.stream().flatMap(suite -> suite.getTestCases().stream()).toList();
    assertThat(tests.stream().filter(ReportTestCase::hasFailure)).hasSize((int) failed);
    assertThat(suites.stream().mapToLong(ReportTestSuite::getNumberOfTests).sum())
        .isEqualTo(tests.size());
  }

  @Test
  void aReaderOfXmlSeesNamesAndMessagesAsTheyWere() throws Exception {
    NodeList files = xml("checkstyle").getElementsByTagName("file");
    assertThat(attributes(files, "name"))
        .containsExactly(
            "clean/profiles.yml",
            "profiles.yml",
            Difficult.ODD_NAME,
            "C:/dbt files/profiles.yml",
            "<stdin>",
            "/home/ci/shop/etl/\uFFFD[2J.yml");
    NodeList errors = xml("checkstyle").getElementsByTagName("error");
    assertThat(attributes(errors, "line")).startsWith("1", "2", "3", "5", "1", "1", "2");
    assertThat(attributes(errors, "column")).startsWith("6", "5", "4", "9", "1", "1", "5");
    assertThat(attributes(errors, "severity")).startsWith("error", "warning", "warning");
    assertThat(attributes(errors, "message").get(0)).contains("& <b> is \"wide\", 100% | ok");
    assertThat(attributes(xml("junit").getElementsByTagName("testcase"), "classname"))
        .contains(Difficult.ODD_NAME);
  }

  @Test
  void reviewdogCountsBytes() throws IOException {
    JsonNode found = JSON.readTree(FormatsTest.render("rdjson", Difficult.oddities()));
    JsonNode behindARocket = found.at("/diagnostics/3");
    assertThat(behindARocket.at("/location/range/start/column").asInt()).isEqualTo(12);
    assertThat(behindARocket.at("/suggestions/0/text").asText()).isEqualTo("work_group");
    assertThat(behindARocket.at("/suggestions/0/range"))
        .isEqualTo(behindARocket.at("/location/range"));
    JsonNode behindAMark = found.at("/diagnostics/5/location/range/start");
    assertThat(behindAMark.path("column").asInt()).isOne();
  }

  private static Element xml(String format) throws Exception {
    InputSource source =
        new InputSource(new StringReader(FormatsTest.render(format, Difficult.oddities())));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(source)
        .getDocumentElement();
  }

  private static List<String> attributes(NodeList elements, String name) {
    return IntStream.range(0, elements.getLength())
        .mapToObj(i -> ((Element) elements.item(i)).getAttribute(name))
        .toList();
  }

  private static JsonNode sarif(String format, Outcome outcome) throws IOException {
    return JSON.readTree(FormatsTest.render(format, outcome)).at("/runs/0");
  }

  private static Schema officialSarif() throws IOException {
    try (InputStream text =
        ReadersTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JSON.readTree(Objects.requireNonNull(text)));
    }
  }
}
