package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

  private static final String BAD = "outputs:\n  oldkey: 1\n";

  private final Path folder;

  ProgramTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Run run(String... args) {
    return Run.of(ToyEngine.create(), folder, Map.of(), BAD, args);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  @ParameterizedTest
  @CsvSource({
    "--help, Usage: athena-lint [OPTIONS] [PATH...]",
    "lint --help, --fail-on",
    "explain --help, RULE",
    "rules --help, markdown",
    "convert --help, --force",
    "fields --help, --output",
    "--help, fields",
    "--version, athena-lint 0."
  })
  void helps(String args, String expected) {
    Run run = run(args.split(" ", -1));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(expected);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--shw error                | did you mean `--show`?",
        "--show loud                | `--show` is one of info, warning, error, not `loud`",
        "--only oldkey              | no rule is called `oldkey`, did you mean `old-key`?",
        "--skip old-key,nothing     | no rule is called `nothing`",
        "--rule old-key             | `--rule` is NAME=LEVEL",
        "--rule old-key=bad         | one of off, info, warning, error, not `bad`",
        "--adapter-version one      | is a version such as `1.9.4`",
        "--adapter-version 1.0.3    | known are 1.0.4 to ",
        "--format xml               | one of text, concise, json",
        "--format json=             | names no file",
        "--format text --format json | only one `--format` can go to stdout",
        "--dialect oracle           | one of core, platform, fusion",
        "--fix --diff               | choose one",
        "--fix -                    | cannot write to stdin",
        "nowhere                    | nowhere: no such file or folder",
        "explain oldkey             | did you mean `old-key`?",
        "explain                    | Missing required parameter",
        "rules --format xml         | one of text, json, markdown"
      })
  void refuses(String args, String expected) {
    Run run = run(args.split(" ", -1));
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("athena-lint: ").contains(expected);
  }

  @Test
  void lintsFoldersInOrderAndSkipsWhatIsNotTheUsers() throws IOException {
    write("b/profiles.yml", BAD);
    write("a/profiles.yml", BAD);
    write("a/other.yml", BAD);
    write("venv/profiles.yml", BAD);
    write("a/node_modules/x/profiles.yml", BAD);
    Run run = run("--format", "concise");
    assertThat(run.out())
        .isEqualTo(
            """
            a/profiles.yml:2:3: warning: `oldkey` is old [old-key]
            b/profiles.yml:2:3: warning: `oldkey` is old [old-key]
            """);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("lint", "venv", "venv/profiles.yml").out()).contains("1 warning in 1 file");
  }

  @Test
  void lintsManyFilesInOrder() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (int i = 100; i < 140; i++) {
      write(i + "/profiles.yml", BAD);
      expected.append(i).append("/profiles.yml:2:3: warning: `oldkey` is old [old-key]\n");
    }
    assertThat(run("--format=concise", ".").out()).isEqualTo(expected.toString());
  }

  @Test
  void followsALinkThatIsNamed() throws IOException {
    write("real/sub/profiles.yml", BAD);
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    assertThat(run("--format=concise", "link").out()).startsWith("link/sub/profiles.yml:2:3:");
  }

  @Test
  void lintsWhatDbtWouldUse() throws IOException {
    write("home/.dbt/profiles.yml", BAD);
    write("conf/profiles.yml", BAD);
    Files.createDirectory(folder.resolve("empty"));
    Path here = folder.resolve("empty");
    Map<String, String> home = Map.of("HOME", folder.resolve("home").toString());
    Run atHome = Run.of(ToyEngine.create(), here, home, "");
    assertThat(atHome.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(atHome.err()).contains("linting ").contains("home/.dbt/profiles.yml");
    Map<String, String> set = Map.of("HOME", "/nowhere", "DBT_PROFILES_DIR", "../conf");
    Run inConf = Run.of(ToyEngine.create(), here, set, "");
    assertThat(inConf.err()).contains("conf/profiles.yml (DBT_PROFILES_DIR)");
    Run nothing = Run.of(ToyEngine.create(), here, Map.of("HOME", "/nowhere"), "");
    assertThat(nothing.code()).isEqualTo(ExitCode.CANNOT_RUN);
  }

  @Test
  void aMissingPathDoesNotHideTheOthers() throws IOException {
    write("profiles.yml", BAD);
    Run run = run("gone.yml", "profiles.yml");
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.out()).contains("warning[old-key]");
    assertThat(run("--exit-zero", "gone.yml").code()).isEqualTo(ExitCode.CANNOT_RUN);
  }

  @Test
  void aFileThatIsNoProfileIsNoted() throws IOException {
    write("model.yml", "version: 2\n");
    Run run = run("model.yml");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "note: model.yml is neither a profiles.yml nor a platform document: nothing to check\n");
    assertThat(run("-q", "model.yml").err()).isEmpty();
  }

  @Test
  void readsStdin() {
    Run run = run("--format=concise", "--stdin-filename", "x/profiles.yml", "-");
    assertThat(run.out()).startsWith("x/profiles.yml:2:3: ");
    assertThat(run("-").out()).contains("--> <stdin>:2:3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                               | 1",
        "--exit-zero                    | 0",
        "--fail-on error                | 0",
        "--show error                   | 0",
        "--show error --fail-on warning | 1"
      })
  void theExitCodeFollowsFailOn(String args, int code) {
    String given = args == null ? "-" : "- " + args;
    assertThat(run(given.split(" ", -1)).code()).isEqualTo(code);
  }

  @Test
  void failOnLowersShow() throws IOException {
    write("profiles.yml", "outputs: advice\n");
    assertThat(run().code()).isZero();
    assertThat(run().out()).isEqualTo("no problems found in 1 file\n");
    Run strict = run("--fail-on", "info");
    assertThat(strict.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(strict.out()).contains("info[advice]", "1 info in 1 file");
  }

  @Test
  void severalFormatsAtOnce() throws IOException {
    Run run = run("--format", "concise", "--format", "json=out.json", "--color", "always", "-");
    assertThat(run.out()).contains("\u001b[");
    assertThat(folder.resolve("out.json")).content().contains("\"warnings\": 1");
    assertThat(run("--format", "json=no/such/folder.json", "-").code()).isEqualTo(2);
  }

  @Test
  void listsAndExplainsRules() {
    assertThat(run("rules").out()).isEqualTo("old-key  warning  A key that has a newer name.\n");
    assertThat(run("rules", "--format=markdown").out()).contains("| warning | fields | A key");
    assertThat(run("rules", "--format=json").out()).contains("\"name\": \"old-key\"");
    assertThat(run("explain", "old-key").out()).startsWith("# old-key\n");
    assertThat(run("explain", "--color=always", "old-key").out())
        .contains("\u001b[1mold-key", "\u001b[1mold\u001b", "the docs (https://example.org/docs)")
        .doesNotContain("```", "**", "yaml 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  void anInternalErrorIsReportedWithoutTheText(String debug) throws IOException {
    write("a/profiles.yml", "CRASH MARKERone");
    write("b/profiles.yml", BAD);
    Map<String, String> env = Map.of("ATHENA_LINT_DEBUG", debug);
    Run run = Run.of(ToyEngine.create(), folder, env, "", ".");
    assertThat(run.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(run.err())
        .startsWith(
            "athena-lint: internal error (IllegalStateException, in a/profiles.yml); please report");
    assertThat(run.err().contains("    at ")).isEqualTo(debug.equals("1"));
    assertThat(run.everything()).doesNotContain("MARKER");
    assertThat(run.out()).contains("b/profiles.yml");
  }
}
