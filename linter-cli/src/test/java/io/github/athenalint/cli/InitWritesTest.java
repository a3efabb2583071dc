package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What init writes from options is what was meant, and clean, whatever the names are. */
class InitWritesTest {

  private static final int CASES = 15;

  private static final List<String> NAMES =
      List.of(
          "shop",
          "no",
          "Off",
          "y",
          "010",
          "2024",
          "1:30",
          "null",
          "~",
          "1e3",
          "0x1f",
          "2024-01-01",
          "<<",
          "=",
          "-",
          "a: b",
          "a #b",
          "# x",
          "it's",
          "say \"hi\"",
          "b\\n",
          "é",
          "😀",
          "[x",
          "{x",
          "*x",
          "&x",
          "!x",
          "%x",
          "@x",
          "`x",
          "? x",
          ": x",
          "x:",
          " x ",
          "tab\tbed",
          "\u0085",
          "\u2028",
          "_x",
          "x-y",
          ".5",
          "1_000",
          "true",
          "Yes",
          "off",
          "+1",
          "'",
          "\"",
          "|",
          ">");

  private static final List<String> SCHEMAS =
      List.of("no", "010", "2024", "null", "off", "y", "1e3", "0x1f", "on", "dbt", "_", "1_000");

  private static final List<String> AWS_PROFILES =
      List.of("dev", "null", "on", "#1", "a: b", "010", "my profile", "{{ env_var('P') }}", "x#y");

  private final Path folder;

  InitWritesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Run run(String... args) {
    return Run.of(Engine.shipped(), folder, Map.of(), "", args);
  }

  @ParameterizedTest
  @CsvSource({
    "profile, 1.3",
    "profile, 1.8",
    "profile, 1.11",
    "keys, 1.8",
    "keys, 1.11",
    "role, 1.11",
    "chain, 1.3",
    "chain, 1.8",
    "chain, 1.11"
  })
  void isClean(String way, String version) throws IOException {
    Random random = new Random((way + version).hashCode());
    for (int i = 0; i < CASES; i++) {
      Map<String, String> wanted =
          Map.of(
              "schema",
              any(SCHEMAS, random),
              "region_name",
              "eu-west-1",
              "s3_staging_dir",
              "s3://shop-results/" + i + "/");
      String profile = any(NAMES, random);
      String target = any(NAMES, random);
      String aws = any(AWS_PROFILES, random);
      List<String> args =
          new ArrayList<>(List.of("init", "--no-input", "--adapter-version", version));
      args.addAll(List.of("--profile", profile, "--target", target, "--auth", way));
      wanted.forEach((key, text) -> args.addAll(List.of("--" + key.replace('_', '-'), text)));
      if (way.equals("profile")) {
        args.addAll(List.of("--aws-profile-name", aws));
      } else if (way.equals("role")) {
        args.addAll(List.of("--assume-role-arn", "arn:aws:iam::123456789012:role/dbt"));
      }
      Files.deleteIfExists(folder.resolve("profiles.yml"));
      Run written = run(args.toArray(String[]::new));
      assertThat(written.code()).as("%s: %s", args, written.err()).isZero();
      assertThat(written.out()).isEmpty();
      for (String preset : List.of("default", "strict")) {
        Run lint = run("--adapter-version", version, "--preset", preset, "profiles.yml");
        assertThat(lint.everything()).as("%s", args).isEqualTo("no problems found in 1 file\n");
      }
      Target read = read(profile, target);
      wanted.forEach((key, text) -> assertThat(read.text(key)).as(key).contains(text));
      if (way.equals("profile") && !aws.contains("{{")) {
        assertThat(read.text("aws_profile_name")).contains(aws);
      }
      assertThat(read.member("assume_role_arn").isPresent()).isEqualTo(way.equals("role"));
    }
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private Target read(String profile, String target) throws IOException {
    SourceText text =
        SourceText.of("profiles.yml", Files.readString(folder.resolve("profiles.yml")));
    return ProfilesFile.of(text, YamlReader.read(text), Environment.unknown(), Dialect.CORE)
        .profiles()
        .stream()
        .filter(one -> one.name().equals(profile))
        .flatMap(one -> one.targets().stream())
        .filter(one -> one.name().equals(target))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFileExplainsItself() throws IOException {
    Run run =
        run(
            "init",
            "--no-input",
            "--profile",
            "shop",
            "--target",
            "dev",
            "--region-name",
            "eu-west-1",
            "--schema",
            "{{ env_var('DBT_SCHEMA') }}",
            "--s3-staging-dir",
            "s3://shop-results/dev/",
            "--s3-data-dir",
            "s3://shop-data/dev/",
            "--work-group",
            "etl",
            "--auth",
            "keys",
            "--threads",
            "4",
            "--output",
            "-");
    assertThat(run.code()).isZero();
    Golden.check("init", run.out() + "--- stderr\n" + run.err());
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--auth role                          | `--profile`, `--target`, `--region-name`, `--schema`, `--assume-role-arn`",
        "--adapter-version 1.8 --profile a    | needs `--target`, `--region-name`, `--schema`, `--s3-staging-dir`",
        "--auth role --adapter-version 1.8    | `assume_role_arn`, which dbt-athena 1.8.0 ignores; it is read since 1.11.0b1",
        "--auth keys --adapter-version 1.3    | it is read since 1.4.4",
        "--s3-data-dir s3://x --adapter-version 1.3 | it is read since 1.3.2",
        "--auth keys --assume-role-arn x      | `--assume-role-arn` has no effect with `--auth keys`",
        "--auth password                      | `--auth` is one of profile, keys, role, chain",
        "--adapter-version new                | is a version such as `1.9.4`",
        "--schem x                            | did you mean",
        "--output .                           | is a folder",
        "--output gone/profiles.yml           | there is no folder gone",
        "--output x.yml/profiles.yml          | there is no folder x.yml"
      })
  void refuses(String args, String expected) throws IOException {
    Files.createFile(folder.resolve("x.yml"));
    Run run = run(("init --no-input " + args).split(" ", -1));
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.err()).startsWith("athena-lint: ").contains(expected).hasLineCount(1);
    assertThat(run.out()).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**profiles.yml");
  }

  @Test
  void tellsEveryWrongAnswerAtOnce() {
    Run run =
        run(
            "init",
            "--no-input",
            "--profile",
            "a",
            "--target",
            "b",
            "--region-name",
            "eu-west-1a",
            "--schema",
            "s",
            "--s3-staging-dir",
            "bucket",
            "--threads",
            "0");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err())
        .contains("`--region-name`:\n  error[region-is-az]", "`--s3-staging-dir`:\n  error[s3-uri")
        .contains("`--threads`:\n  error[number-out-of-range]");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aNameThatDbtKeepsForItselfIsRefused() {
    Run run =
        run(
            "init",
            "--no-input",
            "--profile",
            "config",
            "--target",
            "b",
            "--region-name",
            "eu-west-1",
            "--schema",
            "s",
            "--s3-staging-dir",
            "s3://bucket/");
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.err()).contains("dbt does not take `config` for the name of a profile");
    assertThat(folder).isEmptyDirectory();
  }
}
