package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.workspace.Slashes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which report goes where, and what the service that the program runs on makes of it. */
class OutputsTest {

  private static final String TEXT = "outputs:\n  oldkey: 1\n";

  private final Path folder;

  OutputsTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    Files.createDirectory(folder.resolve("dbt"));
    Files.writeString(folder.resolve("dbt/profiles.yml"), TEXT);
  }

  @Test
  void severalAtOnce() throws IOException {
    Run run = lint("--format=sarif=out.sarif", "--format=junit=out.xml", "--format=concise");
    assertThat(run.code()).isOne();
    assertThat(run.out()).isEqualTo("dbt/profiles.yml:2:3: warning: `oldkey` is old [old-key]\n");
    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve("out.sarif")).content().contains("\"ruleId\": \"old-key\"");
    assertThat(folder.resolve("out.xml")).content().contains("failures=\"1\"");
    assertThat(files()).containsExactly("dbt/profiles.yml", "out.sarif", "out.xml");
  }

  @Test
  void aReportReplacesTheOneBefore() throws IOException {
    Files.writeString(folder.resolve("out.json"), "old ".repeat(1000));
    assertThat(lint("--format=json=out.json").everything()).isEmpty();
    JsonReport.check(Files.readString(folder.resolve("out.json")));
    assertThat(files()).containsExactly("dbt/profiles.yml", "out.json");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format=sarif=gone/out.sarif         | gone/out.sarif: cannot be written: there is no folder gone
          --format=sarif=dbt                    | dbt: cannot be written: it is a folder
          --format=json=x --format=text=./x     | two reports cannot go into ./x
          --format=json=dbt/profiles.yml        | dbt/profiles.yml is what is linted: write the report to another file
          --format=json=dbt/dbt_project.yml     | dbt/dbt_project.yml is what is linted: write the report to another file
          --write-baseline=dbt/profiles.yml     | dbt/profiles.yml is what is linted: write the report to another file
          --write-baseline=gone/known.json      | gone/known.json: cannot be written: there is no folder gone
          --format=json --format=sarif          | only one `--format` can go to stdout: give the others a file, NAME=FILE
          --format=json=                        | `--format json=` names no file
          --format=sarf                         | not `sarf`; did you mean `sarif`?
          --format=git-lab=x                    | not `git-lab`; did you mean `gitlab`?
          --format=html                         | not `html`
          """)
  void saysBeforeAnythingElseWhatItCannotDo(String args, String why) throws IOException {
    Files.writeString(folder.resolve("dbt/dbt_project.yml"), "name: shop\n");
    Run run = lint(args.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("athena-lint: ").endsWith(why + "\n").hasLineCount(1);
    assertThat(files()).containsExactly("dbt/dbt_project.yml", "dbt/profiles.yml");
    assertThat(folder.resolve("dbt/profiles.yml")).hasContent(TEXT);
  }

  @Test
  void whatCannotBeReadIsInTheReports() throws IOException {
    Run run = lint("--format=sarif=out.sarif", "--format=junit", "gone.yml");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("<error message=\"gone.yml: no such file or folder\"/>");
    assertThat(folder.resolve("out.sarif"))
        .content()
        .contains("\"executionSuccessful\": false", "\"exitCode\": 2", "gone.yml: no such file");
  }

  @Test
  void onGitHubAnnotationsComeBelowTheText() throws IOException {
    Map<String, String> env =
        Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", folder.toString());
    Run below = Run.of(ToyEngine.create(), folder.resolve("dbt"), env, "");
    assertThat(below.out())
        .startsWith("warning[old-key]: `oldkey` is old\n --> profiles.yml:2:3\n")
        .endsWith(
            """

            1 warning in 1 file (1 fixable with --fix)
            ::group::Annotations of athena-lint
            ::warning file=dbt/profiles.yml,line=2,endLine=2,col=3,endColumn=9,title=athena-lint \
            (old-key)::`oldkey` is old
            ::endgroup::
            """);
    Run chosen = Run.of(ToyEngine.create(), folder, env, "", "--format=github");
    assertThat(chosen.out()).startsWith("::warning file=dbt/profiles.yml,").hasLineCount(1);
    assertThat(Run.of(ToyEngine.create(), folder, env, "", "--format=text").out())
        .doesNotContain("::warning");
    Files.writeString(folder.resolve("dbt/profiles.yml"), "outputs:\n");
    assertThat(Run.of(ToyEngine.create(), folder, env, "").out())
        .isEqualTo("no problems found in 1 file\n");
  }

  @Test
  void onAzureIssuesComeBelowTheText() {
    Map<String, String> env =
        Map.of("TF_BUILD", "True", "BUILD_SOURCESDIRECTORY", folder.toString());
    assertThat(Run.of(ToyEngine.create(), folder.resolve("dbt"), env, "").out())
        .contains("1 warning in 1 file")
        .endsWith(
            "##vso[task.logissue type=warning;sourcepath=dbt/profiles.yml;linenumber=2;"
                + "columnnumber=3;code=old-key]`oldkey` is old.\n");
  }

  @Test
  void onGitLabTheLogShowsTextAndAHint() {
    Map<String, String> env = Map.of("GITLAB_CI", "true", "CI_PROJECT_DIR", folder.toString());
    Run usual = Run.of(ToyEngine.create(), folder.resolve("dbt"), env, "");
    assertThat(usual.out()).contains(" --> profiles.yml:2:3\n").doesNotContain("fingerprint");
    assertThat(usual.err()).contains("--format gitlab=gl-code-quality-report.json");
    assertThat(Run.of(ToyEngine.create(), folder.resolve("dbt"), env, "", "--quiet").err())
        .isEmpty();
    Run chosen = Run.of(ToyEngine.create(), folder.resolve("dbt"), env, "", "--format=gitlab");
    assertThat(chosen.out()).contains("\"path\": \"dbt/profiles.yml\"");
    assertThat(chosen.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI"})
  void aServiceThatIsOffIsNone(String variable) {
    Map<String, String> env = Map.of(variable, "false", "GITHUB_WORKSPACE", "\0");
    Run run = Run.of(ToyEngine.create(), folder, env, "");
    assertThat(run.out()).doesNotContain("::warning", "##vso");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void sarifForGitHubLeavesOutWhatGitHubWouldShowAsOpen() throws IOException {
    Files.writeString(
        folder.resolve("dbt/profiles.yml"),
        """
        shop:
          target: dev
          outputs:
            dev:
              type: athena
              region_name: eu-west-1
              database: awsdatacatalog
              schema: Sales  # athena-lint: ignore[schema-not-lowercase] an old name
              s3_staging_dir: s3://acme-athena/results/
        """);
    Run full = Run.of(Engine.shipped(), folder, Map.of(), "", "--format=sarif");
    assertThat(full.out())
        .contains("\"kind\": \"inSource\"", "\"justification\": \"an old name\"")
        .contains("\"uri\": \"dbt/profiles.yml\"", folder.toUri().toString());
    Map<String, String> env = Map.of("GITHUB_ACTIONS", "true");
    assertThat(Run.of(Engine.shipped(), folder, env, "", "--format=sarif").out())
        .doesNotContain("schema-not-lowercase", "suppressions", "automationDetails");
  }

  @Test
  void theTextReportLoadsNothingOfTheOthers() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-verbose:class", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.github.athenalint.cli.Main", "--exit-zero", "dbt"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(Set.of("GITHUB_ACTIONS", "TF_BUILD"));
    Process process = builder.redirectErrorStream(true).start();
    List<String> loaded;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      loaded = out.lines().filter(line -> line.contains(" io.github.athenalint.cli.")).toList();
    }
    assertThat(process.waitFor()).isZero();
    assertThat(loaded)
        .anyMatch(line -> line.contains(".report.TextRenderer "))
        .noneMatch(line -> line.contains(".report.sarif.") || line.contains(".report.ci."))
        .noneMatch(line -> line.contains(".report.Json"));
  }

  private Run lint(String... args) {
    return Run.of(ToyEngine.create(), folder, Map.of(), "", with(args));
  }

  private static String[] with(String... args) {
    return Stream.concat(Stream.of(args), Stream.of("dbt")).toArray(String[]::new);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> Slashes.of(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }
}
