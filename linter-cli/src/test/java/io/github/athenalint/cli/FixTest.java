package io.github.athenalint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {

  private final Path folder;

  FixTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Run run(String... args) {
    return Run.of(ToyEngine.create(), folder, Map.of(), "", args);
  }

  @Test
  void fixesUntilNothingIsLeft() throws IOException {
    Path file = folder.resolve("profiles.yml");
    Files.writeString(file, "\uFEFFoutputs:\r\n  oldkey: 1\r\n  oldkey: 2 # é\r\nadvice: 1");
    Run run = run("--fix");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo("fixed 2 findings in 1 file\n");
    assertThat(run.out()).isEqualTo("no problems found in 1 file\n");
    assertThat(file)
        .content(UTF_8)
        .isEqualTo("\uFEFFoutputs:\r\n  newkey: 1\r\n  newkey: 2 # é\r\nadvice: 1");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void keepsPermissionsAndLinks() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path file = Files.writeString(folder.resolve("real.yml"), "outputs: oldkey\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x---"));
    Path link = Files.createSymbolicLink(folder.resolve("profiles.yml"), file);
    assertThat(run("--fix", "--quiet").err()).isEmpty();
    assertThat(link).isSymbolicLink();
    assertThat(file).content().isEqualTo("outputs: newkey\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-x---");
  }

  @Test
  void leavesWhatIsNotUtf8Alone() throws IOException {
    byte[] latin =
        "outputs: oldkey # \u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("profiles.yml"), latin);
    assertThat(run("--fix").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readAllBytes(file)).isEqualTo(latin);
  }

  @Test
  void findingsBelowShowAreNotFixed() throws IOException {
    Path file = Files.writeString(folder.resolve("profiles.yml"), "outputs: oldkey\n");
    assertThat(run("--fix", "--show=error").code()).isZero();
    assertThat(file).content().isEqualTo("outputs: oldkey\n");
  }

  @Test
  void showsADiffInsteadOfWriting() throws IOException {
    String text =
        "1\n2\n3\n4\noutputs:\n6\n  oldkey: MARKERone\n8\n9\n10\n11\n12\n13\n14\noldkey: 1";
    Path file = Files.writeString(folder.resolve("profiles.yml"), text);
    Run run = run("--diff");
    assertThat(run.out())
        .isEqualTo(
            """
            --- profiles.yml
            +++ profiles.yml
            @@ -4,7 +4,7 @@
             4
             outputs:
             6
            -  oldkey: ********
            +  newkey: ********
             8
             9
             10
            @@ -12,4 +12,4 @@
             12
             13
             14
            -oldkey: 1
            \\ No newline at end of file
            +newkey: 1
            \\ No newline at end of file
            """);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).isEqualTo("would fix 2 findings in 1 file\n");
    assertThat(file).content().isEqualTo(text);
    assertThat(run("--diff", "--color=always").out())
        .contains("\u001b[31m-oldkey: 1\u001b[0m\n", "\u001b[32m+newkey: 1\u001b[0m\n");
  }
}
