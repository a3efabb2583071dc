package io.github.athenalint.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The folder {@code shared} that may lie beside a checkout: real profiles with labels, and what dbt
 * said of them. A test that needs it skips with a message where it is not.
 */
record SharedFolder(Path path) {

  /**
   * Returns the tests that the folder makes, or one that is skipped with a message where there is
   * no folder.
   */
  static Stream<DynamicTest> tests(Function<SharedFolder, Stream<DynamicTest>> made) {
    String named = System.getProperty("athenalint.shared", "");
    Path path =
        named.isEmpty()
            ? Path.of("").toAbsolutePath().resolve("../../shared").normalize()
            : Path.of(named);
    return Files.isDirectory(path.resolve("corpus"))
        ? made.apply(new SharedFolder(path))
        : Stream.of(DynamicTest.dynamicTest("no folder shared", SharedFolder::skip));
  }

  private static void skip() {
    Assumptions.abort(
        "skipped: no folder `shared` with the corpus of real profiles beside the checkout");
  }

  /** Returns the rows of a table behind its header, split at tabs. */
  List<List<String>> rows(String table) {
    return read(table).lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
  }

  /** Returns the text of a file. */
  String read(String name) {
    try {
      return Files.readString(path.resolve(name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Returns the names of the profiles of the corpus without their ending, sorted. */
  List<String> corpus() {
    try (var files = Files.list(path.resolve("corpus"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yml"))
          .map(name -> name.substring(0, name.length() - ".yml".length()))
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
