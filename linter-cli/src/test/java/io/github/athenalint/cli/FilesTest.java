package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are linted, and what is said of the others. */
class FilesTest {

  private static final String BAD = "outputs:\n  oldkey: 1\n";

  private final Path folder;

  FilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Run run(String... args) {
    return Run.of(ToyEngine.create(), folder, Map.of("HOME", "/nowhere"), BAD, args);
  }

  /** Returns the files that have a finding, in the order of the report. */
  private static List<String> linted(Run run) {
    return run.out().lines().map(line -> line.substring(0, line.indexOf(":2:3:"))).toList();
  }

  private void put(String name, String text) throws IOException {
    put(folder, name, text);
  }

  private static void put(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  @Test
  void whatGitIgnoresIsFoundOnlyByItsName() throws IOException {
    Files.createDirectories(folder.resolve(".git/info"));
    put(".git/info/exclude", "/private\n");
    put(".gitignore", "build/\n*.local\n!keep.local\n");
    put("a/.gitignore", "/profiles.yml\r\n");
    for (String name : List.of("a", "a/b", "build", "private", "x.local", "keep.local", "z")) {
      put(name + "/profiles.yml", BAD);
    }
    List<String> found = List.of("a/b/profiles.yml", "keep.local/profiles.yml", "z/profiles.yml");
    assertThat(linted(run("--format=concise"))).isEqualTo(found);
    assertThat(linted(run("--format=concise", "a/profiles.yml", "build")))
        .containsExactly("a/profiles.yml", "build/profiles.yml");
  }

  @Test
  void theProfilesThatDbtWouldUseHereAreLintedThoughIgnored() throws IOException {
    put(".gitignore", "profiles.yml\n");
    put("profiles.yml", BAD);
    put("a/profiles.yml", BAD);
    assertThat(linted(run("--format=concise"))).containsExactly("profiles.yml");
    Run named = run("a", ".");
    assertThat(named.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(named.err())
        .isEqualTo(
            """
            athena-lint: git ignores the only profiles.yml below a
            athena-lint: git ignores all 2 profiles.yml below .
            """);
  }

  @Test
  void aFolderWithoutProfilesIsAnErrorOnlyIfItIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    put("full/profiles.yml", "outputs: 1\n");
    Run run = run("empty", "full");
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.out()).isEqualTo("no problems found in 1 file\n");
    assertThat(run.err()).isEqualTo("athena-lint: no profiles.yml below empty\n");
    assertThat(run().code()).isZero();
  }

  @Test
  void aWrongNameIsFoundBesideAProject() throws IOException {
    put("a/profiles.yaml", BAD);
    put("b/profiles.yaml", BAD);
    put("b/dbt_project.yml", "name: b\n");
    assertThat(linted(run("--format=concise"))).containsExactly("b/profiles.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/profiles.yml     | a/profiles.yml b/profiles.yml",
        "**/profiles.yml    | a/profiles.yml a/c/profiles.yml b/profiles.yml",
        "a/**               | a/profiles.yml a/c/profiles.yml",
        "[!b]               | a/c/profiles.yml a/profiles.yml",
        "b/p*.y?l b         | b/profiles.yml"
      })
  void patternsThatTheShellLeftAreExpanded(String given, String files) throws IOException {
    put("a/profiles.yml", BAD);
    put("a/c/profiles.yml", BAD);
    put("b/profiles.yml", BAD);
    put("venv/profiles.yml", BAD);
    String[] args = (given + " --format=concise").split(" ", -1);
    assertThat(linted(run(args))).containsExactlyInAnyOrder(files.split(" ", -1));
    assertThat(run("*.toml").err())
        .isEqualTo("athena-lint: *.toml: nothing matches this pattern\n");
  }

  @Test
  void pathsOfWindowsAreReportedWithForwardSlashes() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path work = windows.getPath("C:\\work");
      put(work, "shop\\conf\\profiles.yml", BAD.replace("\n", "\r\n"));
      put(work, "shop\\old\\profiles.yml", BAD);
      put(work, "shop\\.gitignore", "/old/\r\n");
      for (String given : List.of(".", "shop\\conf\\profiles.yml", "shop\\*\\prof*", "**/c*")) {
        Run run = Run.of(ToyEngine.create(), work, Map.of(), "", "--format=concise", given);
        assertThat(linted(run)).as(given).contains("shop/conf/profiles.yml");
        assertThat(run.err()).isEmpty();
      }
      Run run = Run.of(ToyEngine.create(), work, Map.of(), "", "--format=concise", "shop");
      assertThat(linted(run)).containsExactly("shop/conf/profiles.yml");
    }
  }

  @Test
  void exclusionsHoldForNamedFilesWhenForced() throws IOException {
    put("athena-lint.yml", "exclude: [legacy/]\n");
    put("legacy/profiles.yml", BAD);
    assertThat(run("legacy/profiles.yml").code()).isEqualTo(ExitCode.FINDINGS);
    Run forced = run("--force-exclude", "legacy/profiles.yml");
    assertThat(forced.code()).isZero();
    assertThat(forced.everything()).isEmpty();
    assertThat(run("--force-exclude", "--stdin-filename=legacy/profiles.yml", "-").code()).isZero();
  }

  @Test
  void stdinHasTheNeighboursOfItsName() throws IOException {
    String project = "name: shop\nprofile: other\n";
    String profiles =
        """
        shop:
          target: dev
          outputs:
            dev: {type: athena, region_name: eu-west-1, schema: a, database: awsdatacatalog,
              s3_staging_dir: "s3://acme-athena/results/"}
        """;
    profiles += profiles.replace("shop:", "other:");
    put("dbt/dbt_project.yml", project);
    String[] args = {
      "-", "--stdin-filename=profiles.yml", "--format=concise", "--show=info", "--preset=all"
    };
    Run alone = Run.of(Engine.shipped(), folder, Map.of(), profiles, args);
    assertThat(alone.out()).doesNotContain("[profile-unused]");
    args[1] = "--stdin-filename=dbt/profiles.yml";
    Run run = Run.of(Engine.shipped(), folder, Map.of(), profiles, args);
    assertThat(run.out()).contains("dbt/profiles.yml:1:1: ", "[profile-unused]");
  }

  @Test
  void linksNeverLeadInACircle() throws IOException {
    put("a/profiles.yml", BAD);
    Files.createSymbolicLink(folder.resolve("a/loop"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    Files.createDirectory(folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b/profiles.yml"), folder.resolve("b/profiles.yml"));
    Run run = run("--format=concise");
    assertThat(linted(run)).containsExactly("a/profiles.yml");
    assertThat(run.err()).isEmpty();
    assertThat(run("self").err()).isEqualTo("athena-lint: self: a link to what is not there\n");
    assertThat(run("self").code()).isEqualTo(ExitCode.CANNOT_RUN);
  }

  @Test
  void whatIsNoTextIsNotReadAndHidesNothing() throws IOException {
    put("a/profiles.yml", "outputs: \0\n");
    put("b/profiles.yml", BAD);
    Path huge = folder.resolve("huge.yml");
    try (FileChannel channel =
        FileChannel.open(huge, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.position(Input.LARGEST);
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {'\n'}));
    }
    Run run = run("--format=concise", ".", "huge.yml");
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(linted(run)).containsExactly("b/profiles.yml");
    assertThat(run.err())
        .isEqualTo(
            """
            athena-lint: a/profiles.yml: a binary file, so it was not read
            athena-lint: huge.yml: larger than 16 MB, so it was not read
            """);
  }

  @Test
  void whatMayNotBeReadHidesNothing() throws IOException {
    put("a/profiles.yml", BAD);
    put("b/profiles.yml", BAD);
    put("c/profiles.yml", BAD);
    Files.setPosixFilePermissions(
        folder.resolve("a/profiles.yml"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        folder.resolve("b"), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(folder.resolve("b")), "the user may read everything");
    Run run = run("--format=concise");
    Files.setPosixFilePermissions(
        folder.resolve("b"), PosixFilePermissions.fromString("rwx------"));
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(linted(run)).containsExactly("c/profiles.yml");
    assertThat(run.err())
        .contains("a/profiles.yml: permission denied\n", "athena-lint: b: permission denied\n");
  }

  @Test
  void theFilesAreShownWithTheReasons() throws IOException {
    put("athena-lint.yml", "exclude: [legacy/**]\n");
    put(".gitignore", "# built\nbuild/\n");
    put("build/deep/profiles.yml", BAD);
    put("legacy/profiles.yml", BAD);
    put("shop/profiles.yml", BAD);
    put("shop/dbt_project.yml", "name: shop\n");
    put("team/.athena-lint.yml", "preset: strict\n");
    put("team/profiles.yml", BAD);
    put("broken/athena-lint.yml", "preset: odd\n");
    put("broken/profiles.yml", BAD);
    put("venv/profiles.yml", BAD);
    Run run = run("--show-files");
    Golden.check("show-files", run.out());
    assertThat(run.err()).contains("broken/athena-lint.yml is broken");
    assertThat(run("--show-files", "--no-config", "shop").out()).contains("no configuration");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explian       | ; did you mean the command `explain`?",
        "--quiet rules | ; a command goes first: `athena-lint rules`",
        "help convrt   | no command is called `convrt`, did you mean `convert`?",
        "help nothing  | ; `athena-lint --help` lists them",
        "--show eror   | ; did you mean `error`?",
        "--format jsno | ; did you mean `json`?",
        "completion zs | ; did you mean `zsh`?"
      })
  void guessesWhatWasMeant(String args, String guess) {
    Run run = run(args.split(" ", -1));
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("athena-lint: ").endsWith(guess + "\n");
  }
}
