package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The README shows files and output as they are: the block below {@code <!-- shown: FILE -->} is
 * the file, the block below {@code <!-- printed: athena-lint ARGS -->} is what the program prints.
 */
class ReadmeTest {

  private static final Pattern BLOCK =
      Pattern.compile("<!-- (shown|printed): (.+?) -->\n+```(\\w*)\n(.*?)```\n", Pattern.DOTALL);

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void theReadmeTellsTheTruth() throws IOException {
    Path readme = ROOT.resolve("README.md");
    String text = Files.readString(readme);
    String now = BLOCK.matcher(text).replaceAll(block -> Matcher.quoteReplacement(renewed(block)));
    assertThat(BLOCK.matcher(text).results().count()).isEqualTo(2);
    if (Golden.isRewriting()) {
      Files.writeString(readme, now);
    } else {
      assertThat(text).as("run with -Dgoldens=rewrite").isEqualTo(now);
    }
  }

  private static String renewed(MatchResult block) {
    String what = block.group(1) + ": " + block.group(2);
    String content = block.group(1).equals("shown") ? file(block.group(2)) : run(block.group(2));
    return "<!-- " + what + " -->\n```" + block.group(3) + "\n" + content + "```\n";
  }

  private static String file(String name) {
    try {
      return Files.readString(ROOT.resolve(name));
    } catch (IOException broken) {
      throw new AssertionError("the README shows a file that cannot be read", broken);
    }
  }

  private static String run(String command) {
    String[] words = command.split(" ", -1);
    String[] args = java.util.Arrays.copyOfRange(words, 1, words.length);
    return Run.of(Engine.shipped(), ROOT, Map.of(), "", args).out();
  }
}
