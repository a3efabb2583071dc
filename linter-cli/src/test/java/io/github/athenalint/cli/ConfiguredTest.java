package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What athena-lint.yml changes, where it is looked for, and what becomes of a wrong one. */
class ConfiguredTest {

  private static final String PROFILES =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: Sales
            s3_staging_dir: s3://acme-athena/results/
            colour: red
      """;

  private final Path folder;

  ConfiguredTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    put("profiles.yml", PROFILES);
  }

  @Test
  void rulesGoBeforeThePresetAndTheCommandLineBeforeBoth() throws IOException {
    put("athena-lint.yml", "rules: {unknown-key: error, schema-not-lowercase: off}\n");
    assertThat(lint().out()).isEqualTo("profiles.yml:10:7: error: " + UNKNOWN);
    assertThat(lint("--rule=unknown-key=off").everything()).isEmpty();
    assertThat(lint("--rule=schema-not-lowercase=info", "--show=info").out())
        .contains("8:15: info:")
        .contains("10:7: error:");
  }

  private static final String UNKNOWN =
      "dbt ignores `colour`: it is no field of an Athena target [unknown-key]\n";

  @Test
  void dialectVersionPresetAndConventionsCount() throws IOException {
    put("athena-lint.yml", "dialect: fusion\nnaming: {target: [prod]}\n");
    assertThat(lint("--show=error").out()).contains("[engine-v2-");
    assertThat(lint("--dialect=core", "--show=error").everything()).isEmpty();
    assertThat(lint("--dialect=core").out())
        .contains("4:5: warning:")
        .contains("[naming-convention]");
    put("athena-lint.yml", "adapter-version: \"1.3\"\n");
    put(
        "profiles.yml",
        PROFILES.replace("colour: red", "assume_role_arn: arn:aws:iam::123456789012:role/dbt"));
    assertThat(lint().out()).contains("[key-since-version]");
    assertThat(lint("--adapter-version=1.11.1").out()).doesNotContain("[key-since-version]");
  }

  @Test
  void theNearestOneUpwardsCountsAndNoOther() throws IOException {
    put("athena-lint.yml", "rules: {unknown-key: off}\n");
    put("a/.athena-lint.yml", "rules: {schema-not-lowercase: off}\n");
    put("a/b/profiles.yml", PROFILES);
    put("c/profiles.yml", PROFILES);
    assertThat(lint().out().lines().map(line -> line.substring(0, line.indexOf(' '))))
        .containsExactly("a/b/profiles.yml:10:7:", "c/profiles.yml:8:15:", "profiles.yml:8:15:");
    assertThat(lint("--no-config").out().lines()).hasSize(6);
    assertThat(lint("--config=a/.athena-lint.yml").out().lines()).hasSize(3);
  }

  @Test
  void whatIsExcludedIsLintedWhenItIsNamed() throws IOException {
    put("athena-lint.yml", "exclude: [legacy]\n");
    put("legacy/old/profiles.yml", PROFILES);
    assertThat(lint().out()).doesNotContain("legacy");
    assertThat(lint("legacy/old/profiles.yml").out()).contains("legacy/old/profiles.yml:8:15:");
  }

  @Test
  void stdinIsBelowTheConfigurationOfItsName() throws IOException {
    put("a/athena-lint.yml", "rules: {unknown-key: off, schema-not-lowercase: off}\n");
    assertThat(lint("-", "--stdin-filename=a/b/profiles.yml").everything()).isEmpty();
    assertThat(lint("-").out().lines()).hasSize(2);
  }

  @Test
  void aBrokenOneIsShownAndNothingIsLintedByIt() throws IOException {
    put("athena-lint.yml", "rulez:\n  unknown-key: off\npreset: strickt\n");
    Run run = lint("--format=text");
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.out()).isEmpty();
    Golden.check("configuration", run.err());
  }

  @Test
  void oneThatIsNamedIsLinted() throws IOException {
    put("athena-lint.yml", "preset: all\n");
    assertThat(Run.of(Engine.shipped(), folder, Map.of(), "", "athena-lint.yml").out())
        .isEqualTo("no problems found in 1 file\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--config=gone.yml", "--config=a.yml --no-config", "--baseline=gone.json"})
  void whatCannotBeReadEndsTheRun(String args) {
    Run run = lint(args.split(" ", -1));
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("athena-lint: ").hasLineCount(1);
  }

  @Test
  void aSecretInItIsNotShown() throws IOException {
    String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzQ7pLx0dTe";
    put("athena-lint.yml", "aws_secret_access_key: " + secret + "\n");
    assertThat(lint("--format=text").err())
        .contains("aws_secret_access_key")
        .doesNotContain(secret);
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Run lint(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "lint";
    all[1] = "--format=concise";
    System.arraycopy(options, 0, all, 2, options.length);
    if (options.length > 0 && options[0].startsWith("--format")) {
      all[1] = "--color=never";
    }
    return Run.of(Engine.shipped(), folder, Map.of(), PROFILES, all);
  }
}
