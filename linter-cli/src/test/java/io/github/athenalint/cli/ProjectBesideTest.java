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

  @Test
  void aPythonModelNeedsASparkWorkgroup(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("dbt_project.yml"), "name: shop\nprofile: shop\nmodel-paths: [src]\n");
    Path models = Files.createDirectories(folder.resolve("src/marts"));
    Files.writeString(models.resolve("helper.py"), "import os\n");
    assertThat(linted(folder)).doesNotContain("[spark-workgroup-missing]");
    Files.writeString(models.resolve("score.py"), "def model(dbt, session):\n  return 1\n");
    assertThat(linted(folder))
        .contains("dbt_project.yml:2:10: warning: `src/marts/score.py` is a Python model")
        .contains("[spark-workgroup-missing]");
    Files.writeString(
        folder.resolve("dbt_project.yml"), "name: shop\nprofile: shop\nmodel-paths: [../src]\n");
    assertThat(linted(folder)).doesNotContain("[spark-workgroup-missing]");
  }

  @Test
  void theUsersOwnFileIsPassedOver(@TempDir Path folder) throws IOException {
    Path project = Files.createDirectories(folder.resolve("project"));
    Path home = folder.resolve("home");
    Path own = Files.createDirectories(home.resolve(".dbt"));
    Files.writeString(project.resolve("dbt_project.yml"), "name: shop\nprofile: shop\n");
    Files.writeString(project.resolve("profiles.yml"), PROFILES);
    Files.writeString(project.resolve("athena-lint.yml"), "preset: all\n");
    Files.writeString(own.resolve("profiles.yml"), PROFILES);
    Map<String, String> env = Map.of("HOME", home.toString());
    assertThat(shadowed(project, env)).contains("[profiles-shadowed]");
    assertThat(shadowed(project, Map.of())).doesNotContain("[profiles-shadowed]");
    Map<String, String> told = Map.of("HOME", home.toString(), "DBT_PROFILES_DIR", ".");
    assertThat(shadowed(project, told)).doesNotContain("[profiles-shadowed]");
  }

  private static String shadowed(Path project, Map<String, String> env) {
    return Run.of(Engine.shipped(), project, env, "", "--format=concise", "--show=info")
        .everything();
  }

  private static String linted(Path folder) throws IOException {
    Files.writeString(folder.resolve("profiles.yml"), PROFILES);
    return Run.of(Engine.shipped(), folder, Map.of(), "", "--format=concise", "profiles.yml")
        .everything();
  }
}
