package io.github.athenalint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The numbers that the house is held to, counted in the sources themselves. */
class HouseNumbersTest {

  private static final int LONGEST_FILE = 350;
  private static final int LONGEST_METHOD = 40;
  private static final int MEDIAN_FILE = 80;

  @Test
  void noFileIsLong() throws IOException {
    for (Path file : sources()) {
      assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST_FILE);
    }
  }

  @Test
  void mostFilesAreShort() throws IOException {
    List<Integer> sizes = new ArrayList<>();
    for (Path file : sources()) {
      sizes.add(lines(file));
    }
    sizes.sort(null);
    assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(MEDIAN_FILE);
  }

  @Test
  void noMethodIsLong() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new MethodLengths(unit, positions).scan(unit, null);
      }
    }
  }

  private static final class MethodLengths extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    MethodLengths(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      assertThat(last - first + 1)
          .as("%s of %s", method.getName(), unit.getSourceFile().getName())
          .isLessThanOrEqualTo(LONGEST_METHOD);
      return super.visitMethod(method, null);
    }
  }

  private static int lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return (int) lines.count();
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module :
        List.of("linter-core", "workspace", "language-server", "live-checks", "linter-cli")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
      }
    }
    return found;
  }
}
