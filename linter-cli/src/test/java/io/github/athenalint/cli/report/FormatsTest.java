package io.github.athenalint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.cli.Golden;
import io.github.athenalint.cli.report.ci.AzureRenderer;
import io.github.athenalint.cli.report.ci.CheckstyleRenderer;
import io.github.athenalint.cli.report.ci.GitHubRenderer;
import io.github.athenalint.cli.report.ci.GitLabRenderer;
import io.github.athenalint.cli.report.ci.JunitRenderer;
import io.github.athenalint.cli.report.ci.RdjsonRenderer;
import io.github.athenalint.cli.report.sarif.SarifRenderer;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the formats for programs look; whether their readers understand them is another test. */
class FormatsTest {

  static final Map<String, Renderer> FORMATS =
      Map.of(
          "json", new JsonRenderer("0.1.0"),
          "sarif", new SarifRenderer(Difficult.TOOL, Difficult.ROOT, false),
          "sarif-github", new SarifRenderer(Difficult.TOOL, Difficult.ROOT, true),
          "github", new GitHubRenderer(Difficult.ROOT, false),
          "gitlab", new GitLabRenderer(Difficult.TOOL, Difficult.ROOT),
          "junit", new JunitRenderer(),
          "checkstyle", new CheckstyleRenderer(),
          "rdjson", new RdjsonRenderer(),
          "azure", new AzureRenderer(Difficult.ROOT));

  static Stream<String> formats() {
    return FORMATS.keySet().stream().sorted();
  }

  static String render(String format, Outcome outcome) {
    return Objects.requireNonNull(FORMATS.get(format)).render(outcome);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void looksLikeThis(String format) throws IOException {
    String text =
        render(format, Difficult.oddities())
            + render(format, Difficult.silenced())
            + render(format, Difficult.nothing());
    // The page of each rule is in SARIF, and changes for reasons of its own.
    Golden.check(
        "format-" + format, text.replaceAll("(?m)\"markdown\": \".*\"$", "\"markdown\": \"…\""));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void showsNoSecretAndNothingThatSteersATerminal(String format) {
    for (Outcome outcome : Difficult.all()) {
      String text = render(format, outcome);
      assertThat(text).doesNotContain(Difficult.SECRET).doesNotContain("SECRET-1");
      assertThat(text.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
      assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void doesNotDependOnTheMachine(String format) {
    java.util.Locale before = java.util.Locale.getDefault();
    String here = render(format, Difficult.oddities());
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-u-nu-arab"));
      assertThat(render(format, Difficult.oddities())).isEqualTo(here);
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  @Test
  void gitHubGetsACommandALine() {
    String text = render("github", Difficult.oddities());
    assertThat(text.lines())
        .hasSize(10)
        .allMatch(line -> line.matches("::(error|warning|notice) .*"));
    assertThat(new GitHubRenderer(Difficult.ROOT, true).render(Difficult.oddities()))
        .isEqualTo("::group::Annotations of athena-lint\n" + text + "::endgroup::\n");
    assertThat(new GitHubRenderer(Difficult.ROOT, true).render(Difficult.nothing())).isEmpty();
  }

  @Test
  void servicesLookForFilesFromTheCheckout() {
    SourceRoot below = new SourceRoot("/home/ci/shop", "dbt/etl/");
    assertThat(below.path("profiles.yml")).isEqualTo("dbt/etl/profiles.yml");
    assertThat(below.path("/home/ci/shop/a/profiles.yml")).isEqualTo("a/profiles.yml");
    assertThat(below.path("/home/ci/shops/profiles.yml")).isEqualTo("/home/ci/shops/profiles.yml");
    assertThat(below.path("C:/profiles.yml")).isEqualTo("C:/profiles.yml");
    assertThat(below.path("<stdin>")).isEqualTo("<stdin>");
  }
}
