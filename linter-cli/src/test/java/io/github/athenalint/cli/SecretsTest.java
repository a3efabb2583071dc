package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts marker secrets into files and proves that no output holds them. */
class SecretsTest {

  private static final String TEXT =
      """
      outputs: # MARKERtwo
        oldkey: "MARKERone" # MARKERthree
        b: 'MARKERfour'  oldkey
        c: [MARKERfive, MARKERsix]
        d: "%sMARKERseven"
        oldkey: |
          MARKEReight
      """
          .formatted("long ".repeat(60));

  private final Path folder;

  SecretsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format=text",
        "--format=text --color=always",
        "--format=concise",
        "--format=json",
        "--format=json=out.txt",
        "--format=sarif=out.txt",
        "--format=sarif",
        "--format=github",
        "--format=gitlab",
        "--format=junit",
        "--format=checkstyle",
        "--format=rdjson",
        "--format=azure",
        "--format=text=out.txt",
        "--diff",
        "--diff --color=always",
        "--quiet",
        "--statistics",
        "--show=info",
        "--fix",
        "--fix --format=json",
        "--write-baseline=out.txt",
        "gone.yml",
        "--shwo",
        "-"
      })
  void appearNowhere(String args) throws IOException {
    Files.writeString(folder.resolve("profiles.yml"), TEXT);
    Files.createDirectory(folder.resolve("broken"));
    Files.writeString(folder.resolve("broken/profiles.yml"), "CRASH " + TEXT);
    String[] given = (args + " profiles.yml broken").split(" ", -1);
    Run run = Run.of(ToyEngine.create(), folder, Map.of("ATHENA_LINT_DEBUG", "1"), TEXT, given);
    assertThat(run.everything()).isNotEmpty().doesNotContainIgnoringCase("MARKER");
    Path file = folder.resolve("out.txt");
    if (args.contains("out.txt")) {
      assertThat(file).content().isNotEmpty().doesNotContain("MARKER");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format=text",
        "--format=concise",
        "--format=json",
        "--format=sarif",
        "--format=github",
        "--format=gitlab",
        "--format=junit",
        "--format=checkstyle",
        "--format=rdjson",
        "--format=azure",
        "--diff",
        "--fix"
      })
  void theShippedEngineKeepsThem(String args) throws IOException {
    Files.writeString(
        folder.resolve("profiles.yml"),
        """
        shop:
          target: dev
          outputs:
            dev:
              type: athena
              aws_access_key_id: AKIAIOSFODNN7EXAMPLE
              aws_secret_access_key: MARKER
              retries: 3
            old:
              type: athena
              # athena-lint: ignore[plaintext-secret] it was MARKERold, and was revoked
              aws_secret_access_key: MARKERold
            older: {type: athena, aws_session_token: MARKERflow, retries: 3}
        """);
    Run run = Run.of(Engine.shipped(), folder, Map.of(), "", args, "--show=info", "profiles.yml");
    assertThat(run.everything()).isNotEmpty().doesNotContain("MARKER");
    if (args.endsWith("sarif")) {
      assertThat(run.out()).contains("\"justification\": \"it was ********, and was revoked\"");
    }
  }
}
