package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.cli.report.Palette;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown on a terminal only. */
class TerminalTest {

  private static final Path HERE = Path.of("").toAbsolutePath();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // environment                           | terminal | --color | colours | links
        "                                        | true  | auto   | true  | false",
        "                                        | false | auto   | false | false",
        "                                        | false | always | true  | false",
        "TERM=dumb                               | true  | auto   | false | false",
        "NO_COLOR=1                              | true  | auto   | false | false",
        "NO_COLOR=1                              | true  | always | true  | false",
        "NO_COLOR=1 FORCE_COLOR=1                | true  | auto   | false | false",
        "FORCE_COLOR=1                           | false | auto   | true  | false",
        "FORCE_COLOR=0                           | true  | auto   | false | false",
        "CLICOLOR=0                              | true  | auto   | false | false",
        "CLICOLOR_FORCE=1                        | false | auto   | true  | false",
        "TERM_PROGRAM=vscode                     | true  | auto   | true  | true",
        "TERM_PROGRAM=vscode                     | false | always | true  | false",
        "TERM_PROGRAM=vscode                     | true  | never  | false | false",
        "TERM_PROGRAM=vscode TERM=tmux-256color  | true  | auto   | true  | false",
        "TERM_PROGRAM=Apple_Terminal             | true  | auto   | true  | false",
        "TERM=xterm-kitty                        | true  | auto   | true  | true",
        "VTE_VERSION=7006                        | true  | auto   | true  | true",
        "VTE_VERSION=4205                        | true  | auto   | true  | false",
        "WT_SESSION=x                            | true  | auto   | true  | true",
        "FORCE_HYPERLINK=1                       | true  | auto   | true  | true",
        "FORCE_HYPERLINK=0 WT_SESSION=x          | true  | auto   | true  | false"
      })
  void coloursAndLinks(
      String variables, boolean terminal, String wish, boolean colourful, boolean linked) {
    Map<String, String> env =
        variables == null
            ? Map.of()
            : Arrays.stream(variables.split(" ", -1))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    PrintStream nowhere = Program.utf8(new ByteArrayOutputStream());
    Shell shell =
        new Shell(
            new ByteArrayInputStream(new byte[0]), nowhere, nowhere, env, HERE, terminal, false);
    assertThat(shell.palette(wish)).isEqualTo(new Palette(colourful, linked));
  }

  @Test
  void theProgressIsShownLateAndWipedOut() throws InterruptedException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Progress progress = Progress.of(20, shell(err, true))) {
      progress.counted("one");
      Thread.sleep(500);
      assertThat(err.size()).isZero();
      Thread.sleep(1500);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("linting: 1 of 20 files");
    }
    String all = err.toString(StandardCharsets.UTF_8);
    assertThat(all).endsWith("\r\u001b[K");
    Thread.sleep(300);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(all);
  }

  @Test
  void theProgressIsNotShownToAFile() throws InterruptedException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Progress progress = Progress.of(20, shell(err, false))) {
      progress.counted("one");
      Thread.sleep(1300);
    }
    assertThat(err.size()).isZero();
  }

  private static Shell shell(ByteArrayOutputStream err, boolean watched) {
    PrintStream out = Program.utf8(new ByteArrayOutputStream());
    return new Shell(
        new ByteArrayInputStream(new byte[0]),
        out,
        Program.utf8(err),
        Map.of(),
        HERE,
        false,
        watched);
  }
}
