package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments that silence findings, as the program counts, exits and fixes with them. */
class SuppressedTest {

  private static final String SILENCED =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: Sales  # athena-lint: ignore[schema-not-lowercase] an old name
            s3_staging_dir: s3://acme-athena/results/
      """;

  @Test
  void countsThemAndIsContent(@TempDir Path folder) throws IOException {
    Run text = lint(folder, SILENCED);
    assertThat(text.code()).isZero();
    assertThat(text.everything()).isEqualTo("no problems found in 1 file, 1 suppressed\n");
    assertThat(lint(folder, SILENCED, "--format", "json").out()).contains("\"suppressed\": 1");
  }

  @Test
  void fixesNothingThatIsSilenced(@TempDir Path folder) throws IOException {
    Run fixed = lint(folder, SILENCED, "--fix", "--unsafe-fixes");
    assertThat(fixed.code()).isZero();
    assertThat(folder.resolve("profiles.yml")).hasContent(SILENCED);
  }

  @Test
  void fixesACommentThatSilencesNothing(@TempDir Path folder) throws IOException {
    String mended = SILENCED.replace("Sales", "sales");
    assertThat(lint(folder, mended).out()).contains("warning[unused-ignore]");
    assertThat(lint(folder, mended, "--fix").code()).isZero();
    assertThat(folder.resolve("profiles.yml")).content().doesNotContain("athena-lint");
  }

  private static Run lint(Path folder, String text, String... options) throws IOException {
    Files.writeString(folder.resolve("profiles.yml"), text);
    String[] all = new String[options.length + 2];
    all[0] = "lint";
    System.arraycopy(options, 0, all, 1, options.length);
    all[all.length - 1] = "profiles.yml";
    return Run.of(Engine.shipped(), folder, Map.of(), "", all);
  }
}
