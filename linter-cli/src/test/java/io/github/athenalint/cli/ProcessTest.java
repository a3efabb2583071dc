package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the program as a process, from a shell: exit codes, and nothing but the report on stdout,
 * also where that is full, closed or read no further.
 */
@Timeout(60)
class ProcessTest {

  private static final String CLEAN =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: sales
            s3_staging_dir: s3://acme-athena/results/
      """;

  /** Variables by which the program knows where it runs. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("COLOR|^JAVA|^JDK_JAVA|^CI$|^GITHUB_|^GITLAB_|^TF_BUILD|^DBT_|^ATHENA_LINT");

  private final Path folder;

  ProcessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
  }

  @BeforeEach
  void writeFiles() throws IOException {
    put("clean/profiles.yml", CLEAN);
    put("bad/profiles.yml", CLEAN + "      colour: red\n");
    put("advice/athena-lint.yml", "rules: {unknown-key: info}\n");
    put("advice/profiles.yml", CLEAN + "      colour: red\n");
    put("odd/athena-lint.yml", "preset: odd\n");
    put("odd/profiles.yml", CLEAN);
    put("torn/profiles.yml", "shop: [\n");
    put("other/model.yml", "version: 2\n");
    put("other/image.png", "\0PNG");
    put("empty/readme.txt", "");
    put("excluded/athena-lint.yml", "exclude: ['*.yml']\n");
    put("excluded/profiles.yml", CLEAN + "      colour: red\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what was typed                         | code | stdout         | stderr
        "lint clean                               | 0 | no problems found | ",
        "lint --quiet clean                       | 0 |                   | ",
        "lint bad                                 | 1 | warning[unknown   | ",
        "lint bad --exit-zero                     | 0 | warning[unknown   | ",
        "lint bad --fail-on error                 | 0 | warning[unknown   | ",
        "lint advice                              | 0 | no problems found | ",
        "lint advice --fail-on info               | 1 | info[unknown-key] | ",
        "lint torn                                | 1 | error[yaml-syntax]| ",
        "lint nowhere                             | 2 |                   | nowhere: no such",
        "lint nowhere bad                         | 2 | warning[unknown   | nowhere: no such",
        "lint nowhere --exit-zero                 | 2 |                   | nowhere: no such",
        "lint empty                               | 2 |                   | no profiles.yml below",
        "lint other/model.yml                     | 0 |                   | note: other/model.yml",
        "lint other/image.png                     | 2 |                   | a binary file",
        "lint odd                                 | 2 |                   | is broken",
        "lint --baseline none bad                 | 2 |                   | baseline none",
        "lint excluded                            | 0 |                   | ",
        "lint excluded/profiles.yml               | 1 | warning[unknown   | ",
        "lint excluded/profiles.yml --force-exclude | 0 |                 | ",
        "lint --shw bad                           | 2 |                   | did you mean `--show`",
        "lint --only no-such-rule bad             | 2 |                   | no rule is called",
        "lint - < bad/profiles.yml                | 1 | --> <stdin>:10    | ",
        "lint - <&-                               | 2 |                   | <stdin>: ",
        "lint bad > /dev/full                     | 2 |                   | stdout cannot be written",
        "lint bad >&-                             | 2 |                   | stdout cannot be written",
        "lint bad 2>&-                            | 1 | warning[unknown   | ",
        "lint bad --format json=/dev/full         | 2 |                   | /dev/full: cannot be",
        "lint bad --format json=no/such/f         | 2 |                   | no/such/f: cannot be",
        "lint bad --fix                           | 1 | warning[unknown   | fixed 0 findings",
        "lint bad --diff                          | 1 |                   | would fix 0 findings",
        "lint bad --write-baseline b.json         | 0 |                   | wrote 1 finding",
        "lint bad -q --format json=/dev/stdout > r.json | 1 |              | ",
        "rules > /dev/full                        | 2 |                   | no space left on device",
        "explain unknown-key                      | 0 | # unknown-key     | ",
        "--version                                | 0 | athena-lint 0.    | ",
        "completion bash                          | 0 | # Completion      | ",
        "man                                      | 0 | .TH ATHENA        | ",
      })
  void endsAsTheSituationSays(String typed, int code, String out, String err)
      throws IOException, InterruptedException {
    assumeFalse(
        typed.contains("/dev/full") && !Files.exists(Path.of("/dev/full")),
        "there is no /dev/full");
    Run run = sh("athena-lint " + typed);
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    if (out == null) {
      assertThat(run.out()).isEmpty();
    } else {
      assertThat(run.out()).contains(out);
    }
    if (err == null) {
      assertThat(run.err()).isEmpty();
    } else {
      assertThat(run.err()).contains(err).doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void aReaderThatGoesIsNoFault() throws IOException, InterruptedException {
    Run run = sh("{ athena-lint man; echo $? > code; } | head -n 1");
    assertThat(run.out()).startsWith(".TH ATHENA").hasLineCount(1);
    assertThat(run.err()).isEmpty();
    // Where the pipe took all of it before the reader went, there was nothing to notice.
    assertThat(Files.readString(folder.resolve("code")).strip()).isIn("141", "0");
    Run gone = sh("{ sleep 2; athena-lint rules; echo $? > code; } | true");
    assertThat(gone.everything()).isEmpty();
    assertThat(folder.resolve("code")).hasContent("141");
  }

  @Test
  void anInterruptEndsQuietly() throws IOException, InterruptedException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.exists(status), "only Linux tells which signals are ignored");
    long ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .sum();
    assumeTrue((ignored & 2) == 0, "whoever runs this test ignores interrupts");
    ProcessBuilder builder = new ProcessBuilder(command("lint", "-", "--format", "json=out.json"));
    Process process = builder.directory(folder.toFile()).start();
    Thread.sleep(1500);
    assertThat(process.isAlive()).isTrue();
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    assertThat(folder.resolve("out.json")).doesNotExist();
  }

  @Test
  void oneThreadAndManySayTheSame() throws IOException, InterruptedException {
    for (int i = 0; i < 60; i++) {
      String last = i % 3 == 0 ? "      colour: red\n" : "";
      put("many/" + i + "/profiles.yml", i == 31 ? "shop: [\n" : CLEAN + last);
      put("many/" + i + "/dbt_project.yml", "name: shop\nprofile: " + (i % 4 == 0 ? "x" : "shop"));
    }
    put("many/7/profiles.yml", "\0");
    put("many/9/profiles.yml", "a: ".concat("[".repeat(20_000)));
    String threads = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=";
    Run one = sh("athena-lint --format json many", threads + 1);
    Run many = sh("athena-lint --format json many", threads + 8);
    assertThat(many).isEqualTo(one);
    assertThat(one.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(one.out()).contains("many/0/", "many/57/", "many/31/", "project-profile-missing");
    assertThat(one.err())
        .isEqualTo("athena-lint: many/7/profiles.yml: a binary file, so it was not read\n");
  }

  private Run sh(String script, String... javaOptions) throws IOException, InterruptedException {
    List<String> command = command();
    command.addAll(1, List.of(javaOptions));
    String function = "athena_lint() { '" + String.join("' '", command) + "' \"$@\"; }\n";
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/sh", "-c", function + script.replace("athena-lint ", "athena_lint "));
    builder.environment().keySet().removeIf(name -> ELSEWHERE.matcher(name).find());
    builder.environment().put("HOME", folder.toString());
    Path out = folder.resolve("stdout.txt");
    Path err = folder.resolve("stderr.txt");
    Process process =
        builder
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    int code = process.waitFor();
    return new Run(code, Files.readString(out), Files.readString(err));
  }

  private static List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("io.github.athenalint.cli.Main");
    command.addAll(List.of(args));
    return command;
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
