package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes up repositories, and finds in them exactly the files that git itself does not ignore. */
class GitIgnoresTest {

  private static final int CASES = Math.min(Integer.getInteger("athenalint.cases", 60), 300);

  private static final List<String> NAMES = List.of("a", "b", "ab", "c d", "x.y", "#z", "[q]");

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "ab",
          "c d",
          "x.y",
          "\\#z",
          "\\[q\\]",
          "*",
          "?",
          "a*",
          "*b",
          "**",
          "***",
          "[ab]",
          "[!a]",
          "[^a-b]",
          "[[:alpha:]]",
          "[]a]",
          "x[.]y",
          "*.y",
          "profiles.yml",
          "prof*.y?l",
          "\\a",
          "a\\",
          "[a",
          "#z",
          "a ",
          "c\\ d",
          "[[:odd:]]",
          "[a-]",
          "[\\a-b]",
          "?**",
          "a**b");

  private final Path folder;
  private final Random random = new Random(42);

  GitIgnoresTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void findsWhatGitFinds() throws IOException, InterruptedException {
    assumeTrue(hasGit(), "there is no git");
    int ignored = 0;
    int kept = 0;
    for (int i = 0; i < CASES; i++) {
      Path top = folder.resolve("case" + i);
      int all = makeUp(top);
      Set<String> byGit = git(top, "ls-files", "--others", "--exclude-standard", "-z");
      byGit.removeIf(name -> !name.endsWith("profiles.yml"));
      Run run = Run.of(ToyEngine.create(), top, Map.of(), "", "--format=concise");
      Set<String> found =
          run.out()
              .lines()
              .map(line -> line.substring(0, line.indexOf(":2:3:")))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(found).as(() -> described(top)).isEqualTo(byGit);
      kept += byGit.size();
      ignored += all - byGit.size();
      forget(top);
    }
    assertThat(Math.min(kept, ignored)).as("both must happen often").isGreaterThan(CASES);
  }

  private int makeUp(Path top) throws IOException, InterruptedException {
    int files = 0;
    Files.createDirectories(top);
    git(top, "init", "-q");
    git(top, "config", "core.excludesFile", "/dev/null");
    Files.writeString(top.resolve(".git/info/exclude"), random.nextInt(3) == 0 ? patterns() : "");
    for (int i = 0; i < 12; i++) {
      Path below = top;
      for (int depth = 1 + random.nextInt(3); depth > 0; depth--) {
        below = below.resolve(NAMES.get(random.nextInt(NAMES.size())));
      }
      Files.createDirectories(below);
      if (!Files.exists(below.resolve("profiles.yml"))) {
        Files.writeString(below.resolve("profiles.yml"), "outputs:\n  oldkey: 1\n");
        files++;
      }
      if (random.nextInt(4) == 0) {
        Files.writeString(below.resolve(".gitignore"), patterns());
      }
    }
    Files.writeString(top.resolve(".gitignore"), patterns());
    return files;
  }

  private String patterns() {
    StringBuilder text = new StringBuilder(random.nextInt(9) == 0 ? "\uFEFF" : "");
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text.append(random.nextInt(4) == 0 ? "!" : "").append(random.nextInt(4) == 0 ? "/" : "");
      for (int pieces = 1 + random.nextInt(3); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(pieces > 1 ? "/" : "");
      }
      text.append(random.nextInt(4) == 0 ? "/" : "").append(random.nextInt(9) == 0 ? "  " : "");
      text.append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    return text.toString();
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  private static Set<String> git(Path top, String... args)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("git");
    builder.command().addAll(List.of(args));
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    Process process = builder.directory(top.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    Set<String> names = new TreeSet<>(List.of(out.split("\0", -1)));
    names.remove("");
    return names;
  }

  private static String described(Path top) {
    StringBuilder text = new StringBuilder();
    visit(
        top,
        file -> {
          String name = top.relativize(file).toString();
          if (name.endsWith(".gitignore") || name.endsWith("exclude")) {
            text.append("== ").append(name).append('\n').append(Files.readString(file));
          }
        });
    return text.toString();
  }

  private static void forget(Path top) {
    visit(top, Files::delete);
  }

  private static void visit(Path top, Action action) {
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              action.on(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private interface Action {
    void on(Path file) throws IOException;
  }
}
