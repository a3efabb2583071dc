package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in an athena-lint.yml is said where it stands, all of it at once. */
class ConfigurationTest {

  @Test
  void everyMistakeHasItsPlace() {
    String text =
        """
        dialekt: core
        adapter-version: 1.10
        preset: strikt
        rules:
          unknown-keys: off
          unknown-key: warn
        exclude: legacy/**
        baseline: []
        naming:
          schemas: a
          schema: "["
          target: [1]
          aws_secret_access_key: a
          targets:
            prod:
              shema: a
              schema: {}
        """;
    assertThat(said(text))
        .isEqualTo(
            """
            1:1 there is no setting `dialekt` / did you mean `dialect`?
            2:18 a version such as `1.9.4`, in quotes when it has one dot only
            3:9 the preset is `default`, `strict` or `all` / did you mean `strict`?
            5:3 no rule is called `unknown-keys` / did you mean `unknown-key`?
            6:16 a rule is `off`, `info`, `warning` or `error`
            7:10 `exclude` is a list of glob patterns
            8:11 `baseline` is the name of a file
            10:3 there is no setting `schemas` / did you mean `schema`?
            12:12 a convention is a regular expression or a list of allowed texts
            13:3 there is no setting `aws_secret_access_key`
            16:7 there is no setting `shema` / did you mean `schema`?
            17:15 a convention is a regular expression or a list of allowed texts
            """);
  }

  @Test
  void whatNoSchemaCanSayIsSaidToo() {
    String text =
        """
        adapter-version: "0.5"
        exclude: ["a{b"]
        naming:
          schema: "["
        """;
    assertThat(said(text).lines().map(line -> line.substring(0, line.indexOf(":"))))
        .containsExactly("1", "2", "4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "{}", "~", "rules: {unknown-key: off}", "rules: {}"})
  void nothingIsWrongWith(String text) {
    assertThat(said(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"- a", "text", "a: [", "\ta: b", "rules: {a: b", "preset: all\npreset: all"})
  void brokenFilesAreSaidToBe(String text) {
    assertThat(said(text)).isNotEmpty();
  }

  @Test
  void offIsAWordAndNoBoolean() {
    Configuration read =
        Configuration.read(SourceText.of("athena-lint.yml", "rules: {unknown-key: off}"));
    assertThat(read.rules()).containsKey("unknown-key");
    assertThat(read.rules().get("unknown-key")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "legacy/**, legacy/profiles.yml, true",
    "legacy, legacy/a/profiles.yml, true",
    "legacy/, a/legacy/profiles.yml, true",
    "/legacy, a/legacy/profiles.yml, false",
    "a/legacy, b/a/legacy/profiles.yml, false",
    "**/legacy/*.yml, legacy/profiles.yml, true",
    "**/legacy/*.yml, a/b/legacy/profiles.yml, true",
    "*.yml, a/profiles.yml, true",
    "legacy/*, legacy/a/profiles.yml, true",
    "legacy/*.yml, legacy/a/profiles.yml, false",
    "'{a,b}/**', b/profiles.yml, true"
  })
  void excludesLikeGitignore(String glob, String path, boolean matches) {
    assertThat(Glob.of(glob).matches(path)).isEqualTo(matches);
  }

  @Test
  void theConfigurationOfTheManualIsRight() throws IOException {
    String manual = Files.readString(Path.of("../docs/configuration.md"));
    int start = manual.indexOf("```yaml\n") + "```yaml\n".length();
    assertThat(said(manual.substring(start, manual.indexOf("```", start)))).isEmpty();
  }

  private static String said(String text) {
    SourceText source = SourceText.of("folder/athena-lint.yml", text);
    Report report = Linter.of(LintOptions.defaults()).lint(source);
    assertThat(report.kind()).isEqualTo(Report.Kind.CONFIGURATION);
    return report.diagnostics().stream()
        .map(one -> line(source, one))
        .collect(Collectors.joining());
  }

  private static String line(SourceText source, Diagnostic one) {
    var place = source.lines().position(one.span().start());
    String guess = one.help().filter(help -> help.startsWith("did")).map(h -> " / " + h).orElse("");
    return place.line() + ":" + place.column() + " " + one.message() + guess + "\n";
  }
}
