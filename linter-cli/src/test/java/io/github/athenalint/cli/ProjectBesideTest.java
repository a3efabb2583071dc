package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a profiles.yml and the dbt_project.yml beside it tell together. */
class ProjectBesideTest {

  private static final String PROFILES =
      """
      config:
        use_colors: false
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: analytics
            s3_staging_dir: s3://acme-athena/results/
      """;

  @Test
  void flagsInBothFilesAreAnError(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("dbt_project.yml"), "name: shop\nflags:\n  use_colors: true\n");
    assertThat(linted(folder)).contains("profiles.yml:1:1: error:").contains("[config-and-flags]");
  }

  @Test
  void aProjectWithoutFlagsChangesNothing(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("dbt_project.yml"), "name: shop\nflags: {}\n");
    assertThat(linted(folder)).doesNotContain("[config-and-flags]");
  }

  @Test
  void aBrokenProjectChangesNothing(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("dbt_project.yml"), "flags:\n\tuse_colors: true\n");
    assertThat(linted(folder)).doesNotContain("[config-and-flags]");
  }

  @Test
  void whatIsWrongInTheProjectIsSaidThere(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("dbt_project.yml"), "name: shop\nprofile: shopp\n");
    assertThat(linted(folder))
        .contains("dbt_project.yml:2:10: error:")
        .contains("[project-profile-missing]");
    Run alone = Run.of(Engine.shipped(), folder, Map.of(), "", "--color=never", "dbt_project.yml");
    assertThat(alone.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(alone.out()).contains("1 error in 1 file").doesNotContain("profiles.yml:");
  }

  @Test
  void aProjectWithoutFindingsIsNotCounted(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("dbt_project.yml"), "name: shop\nprofile: shop\n");
    Files.writeString(
        folder.resolve("profiles.yml"), PROFILES.replaceFirst("(?s)^.*?shop", "shop"));
    assertThat(Run.of(Engine.shipped(), folder, Map.of(), "").out())
        .isEqualTo("no problems found in 1 file\n");
  }

  @Test
  void theProfileIsFixedInTheProject(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("profiles.yml"), PROFILES);
    Files.writeString(folder.resolve("dbt_project.yml"), "name: shop\nprofile: Shop # ours\n");
    Run.of(Engine.shipped(), folder, Map.of(), "", "--unsafe-fixes");
    assertThat(folder.resolve("dbt_project.yml")).hasContent("name: shop\nprofile: shop # ours\n");
  }

  private static String linted(Path folder) throws IOException {
    Files.writeString(folder.resolve("profiles.yml"), PROFILES);
    return Run.of(Engine.shipped(), folder, Map.of(), "", "--format=concise", "profiles.yml")
        .everything();
  }
}
