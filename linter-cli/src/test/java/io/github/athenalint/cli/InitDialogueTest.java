package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversation of init, with a person whose answers are known beforehand. */
class InitDialogueTest {

  private static final List<String> ANSWERS =
      List.of(
          "shop",
          "",
          "Ireland",
          "",
          "mart",
          "s3://shop-results/dev/",
          "",
          "",
          "3",
          "arn:aws:iam::123456789012:role/dbt",
          "",
          "");

  private final Path folder;

  InitDialogueTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Run run(List<String> answers, String... args) {
    String in = answers.isEmpty() ? "" : String.join("\n", answers) + "\n";
    String[] all = new String[args.length + 1];
    all[0] = "init";
    System.arraycopy(args, 0, all, 1, args.length);
    return Run.of(Engine.shipped(), folder, Map.of("AWS_REGION", "eu-central-1"), in, all);
  }

  @Test
  void asksUntilAllIsRight() throws IOException {
    Files.writeString(folder.resolve("dbt_project.yml"), "name: x\nprofile: shop\n");
    Run run =
        run(
            List.of(
                "",
                "",
                "?",
                "eu-w",
                "eu-wst-1",
                "n",
                "ireland",
                "",
                "",
                "Mart",
                "",
                "mart",
                "",
                "",
                "y",
                "etl",
                "cain",
                "role",
                "arn:aws:iam::1:role/dbt",
                "n",
                "arn:aws:iam::123456789012:role/dbt",
                "base",
                "four",
                "4"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    Golden.check("init-dialogue", run.err());
    assertThat(folder.resolve("profiles.yml"))
        .content()
        .contains("shop:", "region_name: eu-west-1", "schema: mart", "aws_profile_name: base");
  }

  @Test
  void anEndOfTheAnswersWritesNothing() {
    for (int count = 0; count < ANSWERS.size(); count++) {
      Run run = run(ANSWERS.subList(0, count));
      assertThat(run.code()).as("%s answers", count).isEqualTo(ExitCode.CANNOT_RUN);
      assertThat(run.err())
          .endsWith("\nathena-lint: the answers ended too early; nothing was written\n");
      assertThat(folder).isEmptyDirectory();
    }
    assertThat(run(ANSWERS).code()).isZero();
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
  void whatWasAskedIsClean(String way, String version) throws IOException {
    String places =
        "no\n010\n\n2024\ns3://shop-results/dev/\n" + (version.equals("1.3") ? "" : "\n");
    String who =
        switch (way) {
          case "profile" -> "null\n";
          case "role" -> "arn:aws:iam::123456789012:role/dbt\n\n";
          default -> "";
        };
    String answers = places.replaceFirst("010\n\n", "010\neu-west-2\n\n") + "\n" + way + "\n" + who;
    Run run = run(List.of((answers + "4").split("\n", -1)), "--adapter-version", version);
    assertThat(run.code()).as(run.err()).isZero();
    for (String preset : List.of("default", "strict")) {
      Run lint =
          Run.of(
              Engine.shipped(),
              folder,
              Map.of(),
              "",
              "--adapter-version",
              version,
              "--preset",
              preset);
      assertThat(lint.out()).isEqualTo("no problems found in 1 file\n");
    }
    assertThat(folder.resolve("profiles.yml"))
        .content()
        .contains("\"no\":", "\"010\":", "schema: \"2024\"", "region_name: eu-west-2");
  }

  @Test
  void anOldAdapterNeedsTheStagingDirAndKnowsNoRole() {
    Run run =
        run(
            List.of("shop", "dev", "", "", "mart", "", "s3://b-ucket/x/", "", "", "role", "chain"),
            "--adapter-version",
            "1.8",
            "--threads",
            "2");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("AWS S3 staging directory:", "this cannot be left out", "3  chain")
        .doesNotContain("3  role");
  }

  @Test
  void optionsAreNotAskedAgainUnlessTheyAreWrong() {
    Run run =
        run(
            List.of("eu-west-1", ""),
            "--profile=shop",
            "--target=dev",
            "--region-name=eu-west-1a",
            "--database=awsdatacatalog",
            "--schema=mart",
            "--s3-staging-dir=s3://shop/x/",
            "--s3-data-dir=s3://shop/y/",
            "--work-group=etl",
            "--auth=chain");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("error[region-is-az]").doesNotContain("Profile name");
  }

  @Test
  void aTargetThatIsThereIsAskedAgain() throws IOException {
    Path file = folder.resolve("profiles.yml");
    Files.writeString(
        file,
        """
        shop:
          target: dev
          outputs:
            dev:
              type: athena
              region_name: eu-west-1
              database: awsdatacatalog
              schema: mart
              s3_staging_dir: s3://shop-results/dev/
        """);
    Run shared =
        run(
            List.of(
                "",
                "dev",
                "",
                "eu-west-1",
                "",
                "mart",
                "s3://shop-results/dev/",
                "",
                "",
                "",
                "",
                "n"));
    assertThat(shared.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(shared.err())
        .contains("that target is there already", "Target name [prod]")
        .contains("warning[targets-share-schema]", "Write it all the same?")
        .endsWith("athena-lint: nothing was written\n");
    assertThat(file).content().doesNotContain("prod");
  }
}
