package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pastes secrets wherever init listens, and proves that it neither repeats nor writes them. */
class InitSecretsTest {

  private static final String ARN = "arn:aws:iam::123456789012:role/dbt";

  private final Path folder;

  InitSecretsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIAMARKERMARKER0000",
        "ASIAMARKERMARKER0000",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYMARKERKEY1",
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYMARKERKEY1",
        "export AWS_ACCESS_KEY_ID=AKIAMARKERMARKER0000"
      })
  void aPastedSecretGoesNowhere(String secret) throws IOException {
    List<String> answers = new ArrayList<>();
    for (String answer :
        List.of(
            "shop",
            "dev",
            "eu-west-1",
            "",
            "Mart",
            "n",
            "mart",
            "s3://b-ucket/x/",
            "",
            "",
            "role",
            ARN,
            "",
            "")) {
      boolean isAgreement = answer.equals("n");
      answers.addAll(isAgreement ? List.of(secret, "n") : List.of(secret, answer));
    }
    Run asked =
        Run.of(Engine.shipped(), folder, Map.of(), String.join("\n", answers) + "\n", "init");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.err()).contains("looks like an AWS key");
    assertThat(asked.everything()).doesNotContain("MARKER");
    assertThat(folder.resolve("profiles.yml")).content().doesNotContain("MARKER");
    Files.delete(folder.resolve("profiles.yml"));
    for (String option :
        List.of(
            "--profile",
            "--aws-profile-name",
            "--schema",
            "--threads",
            "--assume-role-arn",
            "--secret-key",
            "--aws-secret-access-key",
            "--auth")) {
      for (String[] form :
          List.of(new String[] {option, secret}, new String[] {option + "=" + secret})) {
        List<String> args = new ArrayList<>(List.of("init", "--no-input"));
        args.addAll(List.of(form));
        Run run = Run.of(Engine.shipped(), folder, Map.of(), "", args.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
        assertThat(run.everything()).isNotEmpty().doesNotContain("MARKER");
      }
    }
    assertThat(folder).isEmptyDirectory();
  }
}
