package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.live.LiveChecks;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --live} at the front door, and what a run without it must not do. */
class LiveTest {

  private static final String SECRET = "MARKERSECRETMARKERSECRETMARKERSECRETMARK";

  /** No channel is opened without Net; JDK 25 loads SocketChannelImpl to read a file. */
  private static final Set<String> OPENING_SOCKETS =
      Set.of("java.net.Socket", "java.net.DatagramSocket", "sun.nio.ch.Net");

  private static final String PROFILES =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: analytics
            work_group: elt
            s3_staging_dir: s3://acme-athena/results/
            s3_data_dir: s3://acme-athena/tables/
            aws_access_key_id: "{{ env_var('DBT_ENV_SECRET_ID') }}"
            aws_secret_access_key: "{{ env_var('DBT_ENV_SECRET_KEY') }}"
          ci:
            type: athena
            region_name: "{{ env_var('SHOP_REGION') }}"
            database: awsdatacatalog
            schema: analytics
            s3_staging_dir: s3://acme-athena/ci/
            s3_data_dir: s3://acme-athena/ci-tables/
      """;

  private static Map<String, String> env(Path folder, String url) {
    return Map.of(
        "HOME",
        folder.toString(),
        "AWS_EC2_METADATA_DISABLED",
        "true",
        "AWS_ENDPOINT_URL",
        url,
        "DBT_ENV_SECRET_ID",
        "AKIAMARKERMARKERMARK",
        "DBT_ENV_SECRET_KEY",
        SECRET);
  }

  private static Run run(Path folder, String url, String... args) throws IOException {
    Files.writeString(folder.resolve("profiles.yml"), PROFILES);
    return Run.of(Engine.shipped(), folder, env(folder, url), "", args);
  }

  private static String timeless(String text) {
    return text.replaceAll(" {2}\\d[\\d.]* m?s\\n", "\n")
        .replaceAll("took [\\d.]+ s", "took ? s")
        .replaceAll("\"milliseconds\": \\d+", "\"milliseconds\": 0");
  }

  @Test
  void aListComesBeforeTheFindings(@TempDir Path folder) throws IOException {
    try (FakeAthena aws = new FakeAthena()) {
      Run run = run(folder, aws.url(), "live", "profiles.yml");
      assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
      Golden.check("live", timeless(run.out()));
      assertThat(run.err())
          .startsWith("live: asking AWS about 2 targets, at most 15 s each\n")
          .contains("live: shop.dev took ");
    }
  }

  @Test
  void programsGetTheListToo(@TempDir Path folder) throws IOException {
    try (FakeAthena aws = new FakeAthena()) {
      Run run = run(folder, aws.url(), "--live", "--format", "json", "-q", "profiles.yml");
      Golden.check("live-json", timeless(run.out()));
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void noOutputShowsASecret(@TempDir Path folder) throws IOException {
    try (FakeAthena aws = new FakeAthena()) {
      for (String format : List.of("text", "concise", "json")) {
        Run run =
            run(
                folder,
                aws.url(),
                "live",
                "--live-write",
                "--live-query",
                "--show",
                "info",
                "--format",
                format,
                "profiles.yml");
        assertThat(run.everything()).contains("work").doesNotContain("MARKER");
      }
    }
  }

  @Test
  void commentsAndOptionsSilenceAFindingOfAws(@TempDir Path folder) throws IOException {
    try (FakeAthena aws = new FakeAthena()) {
      Run run =
          run(folder, aws.url(), "live", "-q", "--rule", "workgroup-not-found=off", "profiles.yml");
      assertThat(run.out()).doesNotContain("error[");
      assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
      Path other = Files.createDirectories(folder.resolve("other"));
      Files.writeString(
          other.resolve("profiles.yml"),
          PROFILES.replace(
              "work_group: elt", "work_group: elt  # athena-lint: ignore[workgroup-not-found] x"));
      String[] args = {"-q", "--show", "info", "profiles.yml"};
      String[] live = {"live", "-q", "--show", "info", "profiles.yml"};
      for (String[] each : List.of(args, live)) {
        Run silent = Run.of(Engine.shipped(), other, env(other, aws.url()), "", each);
        assertThat(silent.out())
            .doesNotContain("unused-ignore")
            .doesNotContain("unknown-rule")
            .doesNotContain("error[workgroup");
      }
    }
  }

  @Test
  void whatCannotBeVerifiedIsNoFindingButNoSuccessEither(@TempDir Path folder) throws IOException {
    Run run = run(folder, "http://127.0.0.1:1", "live", "--target", "dev", "profiles.yml");
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.err())
        .contains(
            "athena-lint: shop.dev: could not verify the credentials: the host of AWS cannot be"
                + " reached");
    assertThat(run.out()).contains("? credentials").doesNotContain("error[");
  }

  @Test
  void whereNothingCouldBeCheckedNothingSucceeded(@TempDir Path folder) throws IOException {
    Run run = run(folder, "http://127.0.0.1:1", "live", "--target", "ci", "profiles.yml");
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.err()).contains("no target could be checked");
    assertThat(run.out()).contains("not checked: `region_name` needs the variable `SHOP_REGION`");
  }

  @Test
  void thePolicyIsPrintedWithoutAsking(@TempDir Path folder) throws IOException {
    Run run =
        run(
            folder,
            "http://127.0.0.1:1",
            "live",
            "--print-iam-policy",
            "--live-write",
            "--target",
            "dev",
            "profiles.yml");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    Golden.check("live-policy", run.out());
  }

  @Test
  void itDoesNotGoWithFixes(@TempDir Path folder) throws IOException {
    Run run = run(folder, "http://127.0.0.1:1", "--live", "--fix", "profiles.yml");
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.err()).contains("leave `--fix` out");
    Run alone = run(folder, "http://127.0.0.1:1", "--live-write", "profiles.yml");
    assertThat(alone.err()).contains("need `--live`");
  }

  /**
   * The process itself is asked which classes it loads: none of the SDK, none that opens a socket.
   */
  @Test
  void whoAsksNothingLoadsNothing(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("profiles.yml"), PROFILES);
    assertThat(loaded(folder, "profiles.yml"))
        .contains("io.github.athenalint.cli.LintRun")
        .noneMatch(name -> name.startsWith("software.amazon."))
        .noneMatch(name -> name.startsWith(LiveChecks.class.getPackageName() + "."))
        .noneMatch("io.github.athenalint.lint.AccountRules"::equals)
        .noneMatch(OPENING_SOCKETS::contains);
    assertThat(loaded(folder, "live", "profiles.yml"))
        .anyMatch(name -> name.startsWith("software.amazon."))
        .anyMatch(OPENING_SOCKETS::contains);
  }

  private static List<String> loaded(Path folder, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xlog:class+load:file=classes.txt", "-cp", absolute(), Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(env(folder, "http://127.0.0.1:1"));
    Process process = builder.redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();
    process.waitFor();
    assertThat(new String(said, StandardCharsets.UTF_8)).doesNotContain("internal error");
    return Files.readAllLines(folder.resolve("classes.txt")).stream()
        .map(line -> line.replaceFirst("^(\\[[^\\]]*\\])+ ", "").split(" ", 2)[0])
        .toList();
  }

  private static String absolute() {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, parts);
  }
}
