package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.workspace.DotEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads {@code .env} as dbt does; the table is what python-dotenv 1.2.2 answers. */
class DotEnvTest {

  private static final String PROFILE =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: "{{ env_var('SHOP_REGION') }}"
            database: awsdatacatalog
            schema: analytics
            s3_staging_dir: s3://shop-athena-results/dev/
            aws_access_key_id: "{{ env_var('SHOP_KEY_ID', '') or none }}"
            aws_secret_access_key: "{{ env_var('SHOP_KEY', '') or none }}"
      """;

  private final Path folder;

  DotEnvTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        entry("A=1", "A=1"),
        entry("B=1\nC=2\r\nD=3\rE=4", "B=1", "C=2", "D=3", "E=4"),
        entry("export B=1", "B=1"),
        entry("  B = x y  ", "B=x y"),
        entry("B='a # b' # c", "B=a # b"),
        entry("B=a # c", "B=a"),
        entry("B=a#c", "B=a#c"),
        entry("B=\"a\\n\\tb\\\"q\\\\\"", "B=a\n\tb\"q\\"),
        entry("B='it\\'s \\n'", "B=it's \\n"),
        entry("B=\"two\nlines\"\nC=1", "B=two\nlines", "C=1"),
        entry("B"),
        entry("B=", "B="),
        entry("B=#x", "B=#x"),
        entry("B= #x", "B=#x"),
        entry("# only\n\nB=1", "B=1"),
        entry("'B C'=1", "B C=1"),
        entry("\"B\"=1", "\"B\"=1"),
        entry("B='open\nC=1", "C=1"),
        entry("B='x' y\nC=1", "C=1"),
        entry("B=${SHELL_SET}/${NO:-dflt}/${NO}", "B=shell/dflt/"),
        entry("A=mine\nB=${A}", "A=mine", "B=mine"),
        entry("X=1\nB='${X}'", "B=1", "X=1"),
        entry("B=${B:-first}\nB=${B:-z}2", "B=first2"),
        entry("B=$X ${ X", "B=$X ${ X"),
        entry("B=1\nB=2", "B=2"),
        entry("=x\nC=1", "C=1"),
        entry("B: 1\nC=2", "C=2"),
        entry("export\nC=1", "C=1"),
        entry("exportB=1", "exportB=1"),
        entry("B=\u00e9\u00a0# c", "B=\u00e9"),
        entry("B='abc\\'", "B=abc\\"),
        entry("B=\\n", "B=\\n"),
        entry("B=\"\\u00e9\\x\"", "B=\\u00e9\\x"),
        entry("\ufeffB=1", "\ufeffB=1"),
        entry("B==x", "B==x"),
        entry("B=a=b", "B=a=b"),
        entry("B 1\nC=1", "C=1"),
        entry("B=1 #", "B=1"),
        entry("B='' # x", "B="),
        entry("B=\"${X:-a}b}\"", "B=ab}"),
        entry("X\nB=${X}", "B="),
        entry("X\nB=${X:-d}", "B="));
  }

  private static Arguments entry(String text, String... expected) {
    return Arguments.of(text, List.of(expected));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void readsAsPythonDotenv(String text, List<String> expected) {
    Map<String, String> all = new TreeMap<>(DotEnv.parse(text, Map.of("SHELL_SET", "shell")));
    all.remove("SHELL_SET");
    assertThat(all.entrySet().stream().map(Object::toString)).containsExactlyElementsOf(expected);
  }

  private Run lint(Path from, Map<String, String> env, String... options) throws IOException {
    Files.writeString(from.resolve("profiles.yml"), PROFILE);
    String[] args =
        Stream.concat(Stream.of("profiles.yml"), Stream.of(options)).toArray(String[]::new);
    return Run.of(Engine.shipped(), from, env, "", args);
  }

  @ParameterizedTest
  @CsvSource({
    "SHOP_REGION=eu-west-1, , CLEAN",
    "export SHOP_REGION='eu-west-1' # ours, , CLEAN",
    "SHOP_REGION=eu_west_1, , region-format",
    "SHOP_REGION=eu_west_1, eu-west-1, CLEAN",
    "SHOP_REGION=eu-west-1, eu_west_1, region-format",
    "SHOP_REGION, , jinja-env-missing",
    "'NO SENSE \u0000 = \"', , jinja-env-missing",
    "'', , jinja-env-missing"
  })
  void checksWhatDbtWouldSee(String text, String shell, String expected) throws IOException {
    Files.writeString(folder.resolve(".env"), text);
    Path below = Files.createDirectories(folder.resolve("a/b"));
    Map<String, String> env = shell == null ? Map.of() : Map.of("SHOP_REGION", shell);
    Run run = lint(below, env, "--check-env");
    if (expected.equals("CLEAN")) {
      assertThat(run.code()).isZero();
    } else {
      assertThat(run.out()).contains("[" + expected + "]").contains("1 error in");
    }
    assertThat(lint(below, env).code()).isZero();
  }

  @Test
  void theNearestFileCountsUnlessDotenvIsOff() throws IOException {
    Files.writeString(folder.resolve(".env"), "SHOP_REGION=eu-west-1");
    Path below = Files.createDirectories(folder.resolve("a"));
    Files.createDirectory(below.resolve(".env"));
    assertThat(lint(below, Map.of(), "--check-env").code()).isZero();
    Map<String, String> off = Map.of("PYTHON_DOTENV_DISABLED", "True");
    assertThat(lint(below, off, "--check-env").out()).contains("[jinja-env-missing]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=text", "--format=json", "--diff", "--fix", "--preset=all"})
  void keepsSecretVariablesOfOtherFields(String option) throws IOException {
    Files.writeString(folder.resolve(".env"), "DBT_ENV_SECRET_X=MARKER one/ ");
    String profile =
        PROFILE.replaceAll(
            "(?m): (?!athena$|dev$)\\S.*$", ": \"{{ env_var('DBT_ENV_SECRET_X') }}\"");
    Files.writeString(
        folder.resolve("other.yml"),
        profile + "      threads: \"{{ env_var('DBT_ENV_SECRET_X') }}\"\n");
    Run run =
        Run.of(
            Engine.shipped(),
            folder,
            Map.of(),
            "",
            "--check-env",
            "--show=info",
            option,
            "other.yml");
    assertThat(run.everything()).isNotEmpty().doesNotContain("MARKER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=text", "--format=json", "--diff", "--fix", "--preset=all"})
  void keepsItsSecrets(String option) throws IOException {
    Files.writeString(
        folder.resolve(".env"),
        "SHOP_REGION=eu_west_1\nSHOP_KEY_ID=MARKER one\nSHOP_KEY=MARKER two\nOTHER=MARKER\nMARKER MARKER");
    Run run = lint(folder, Map.of(), "--check-env", "--show=info", option);
    assertThat(run.everything()).isNotEmpty().doesNotContain("MARKER");
    assertThat(folder.resolve("profiles.yml")).content().isEqualTo(PROFILE);
  }
}
