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

/** Findings that are known are silent until they change, and are missed when they are gone. */
class BaselineTest {

  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzQ7pLx0dTe";

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
            aws_access_key_id: "{{ env_var('KEY') }}"
            aws_secret_access_key: %s
            colour: red
      """
          .formatted(SECRET);

  private final Path folder;

  BaselineTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("profiles.yml"), PROFILES);
  }

  @Test
  void isWrittenWithoutSecretsAndKnowsWhatWasFound() throws IOException {
    Run written = lint("--write-baseline=known.json");
    assertThat(written.code()).isZero();
    assertThat(written.everything()).isEqualTo("wrote 3 findings to known.json\n");
    String text = Files.readString(folder.resolve("known.json"));
    assertThat(text).contains("plaintext-secret").doesNotContain(SECRET);
    Golden.check("baseline", text);
    Run clean = lint("--baseline=known.json");
    assertThat(clean.code()).isZero();
    assertThat(clean.everything()).isEqualTo("no problems found in 1 file, 3 suppressed\n");
  }

  @Test
  void survivesMovedLinesAndOtherSecrets() throws IOException {
    lint("--write-baseline=known.json");
    String moved =
        "# more\n\n"
            + PROFILES.replace("            colour", "            # so\n            colour");
    write(moved.replace(SECRET, SECRET.replace('w', 'v')));
    assertThat(lint("--baseline=known.json").code()).isZero();
  }

  @Test
  void reportsWhatIsNewAndNotesWhatIsGone() throws IOException {
    lint("--write-baseline=known.json");
    write(PROFILES.replace("Sales", "Orders"));
    Run run = lint("--baseline=known.json");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("[schema-not-lowercase]").doesNotContain("[unknown-key]");
    assertThat(run.err())
        .isEqualTo(
            """
            note: 1 finding that the baseline knows is gone; write it again with `--write-baseline`:
            note:   profiles.yml: schema-not-lowercase
            """);
    assertThat(lint("--baseline=known.json", "--only=unknown-key").err()).isEmpty();
  }

  @Test
  void countsFindingsThatAreAlike() throws IOException {
    String twice = PROFILES + "      colour: red\n";
    write(twice);
    lint("--write-baseline=known.json", "--only=yaml-duplicate-key,unknown-key");
    assertThat(lint("--baseline=known.json", "--only=unknown-key").code()).isZero();
  }

  @Test
  void isFoundThroughTheConfigurationAndReplacedWhereItIsWrittenAgain() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/profiles.yml"), PROFILES);
    Files.writeString(folder.resolve("sub/athena-lint.yml"), "baseline: known.json\n");
    assertThat(lint("sub").code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(lint("--write-baseline=sub/known.json", "sub").code()).isZero();
    assertThat(folder.resolve("sub/known.json")).content().contains("\"path\":\"profiles.yml\"");
    assertThat(lint("sub").code()).isZero();
    assertThat(lint("--write-baseline=sub/known.json", "sub").err()).contains("wrote 3 findings");
  }

  @Test
  void whatIsKnownIsNotFixed() throws IOException {
    lint("--write-baseline=known.json");
    lint("--baseline=known.json", "--fix", "--unsafe-fixes");
    assertThat(folder.resolve("profiles.yml")).hasContent(PROFILES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"version\": 2, \"findings\": []}",
        "{\"version\": 1, \"findings\": [{}]}"
      })
  void oneThatIsNoneEndsTheRun(String text) throws IOException {
    Files.writeString(folder.resolve("known.json"), text);
    Run run = lint("--baseline=known.json");
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.err()).startsWith("athena-lint: baseline known.json: ").hasLineCount(1);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("profiles.yml"), text);
  }

  private Run lint(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "lint";
    all[1] = "--color=never";
    System.arraycopy(options, 0, all, 2, options.length);
    return Run.of(Engine.shipped(), folder, Map.of(), "", all);
  }
}
