package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes after which dbt may do something else are made only when they are asked for. */
class UnsafeFixesTest {

  private static final String MISSPELT =
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
            workgroup: etl  # the team's
            num_retries: "3"
      """;

  private static final String RENAMED =
      MISSPELT.replace("workgroup: etl", "work_group: etl").replace("\"3\"", "3");

  @Test
  void areCountedApart(@TempDir Path folder) throws IOException {
    assertThat(lint(folder).out()).endsWith("(1 fixable with --fix, 1 more with --unsafe-fixes)\n");
  }

  @Test
  void areNotMadeByFixAlone(@TempDir Path folder) throws IOException {
    assertThat(lint(folder, "--fix").code()).isEqualTo(1);
    assertThat(folder.resolve("profiles.yml")).content().contains("      workgroup: etl");
  }

  @Test
  void areMadeWhenAskedFor(@TempDir Path folder) throws IOException {
    assertThat(lint(folder, "--unsafe-fixes").code()).isZero();
    assertThat(folder.resolve("profiles.yml")).hasContent(RENAMED);
  }

  @Test
  void areShownInADiff(@TempDir Path folder) throws IOException {
    assertThat(lint(folder, "--diff", "--unsafe-fixes").out())
        .contains("-      workgroup: etl  # the team's\n")
        .contains("+      work_group: etl  # the team's\n");
    assertThat(lint(folder, "--diff").out()).contains("num_retries").doesNotContain("+      work_");
    assertThat(folder.resolve("profiles.yml")).hasContent(MISSPELT);
  }

  private static Run lint(Path folder, String... options) throws IOException {
    Files.writeString(folder.resolve("profiles.yml"), MISSPELT);
    String[] all =
        Stream.of(Stream.of("lint"), Stream.of(options), Stream.of("profiles.yml"))
            .flatMap(words -> words)
            .toArray(String[]::new);
    return Run.of(Engine.shipped(), folder, Map.of(), "", all);
  }
}
