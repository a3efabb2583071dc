package io.github.athenalint.cli;

import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks around a file. Nobody asked for what lies there, so what cannot be read is as good as not
 * there: only what the files tell together is not found.
 */
final class Surroundings {

  /** Deeper, or more, than the models of any project. */
  private static final int DEEPEST = 20;

  private static final int MOST_FILES = 20_000;
  private static final long LARGEST_BYTES = 1_000_000;

  private Surroundings() {}

  /** Returns what lies around a file. */
  static Neighbours of(Input.OfFile file, Shell shell) {
    Path folder = file.path().resolveSibling("").normalize();
    return new Neighbours(
        file.beside(), home(file.path(), shell), models -> pythonModel(folder, models));
  }

  /** Where a variable says which folder dbt looks in, that folder is the only one. */
  private static Optional<SourceText> home(Path path, Shell shell) {
    boolean told =
        Discovery.FOLDER_VARIABLES.stream().anyMatch(one -> !shell.variable(one).isEmpty());
    return shell
        .home()
        .map(home -> home.resolve(".dbt").resolve(Discovery.FILE_NAME))
        .filter(own -> !told && !own.equals(path) && Files.isRegularFile(own))
        .flatMap(Surroundings::read);
  }

  private static Optional<SourceText> read(Path path) {
    try {
      return Optional.of(SourceText.decode(Discovery.FILE_NAME, Files.readAllBytes(path)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> pythonModel(Path project, String models) {
    try {
      Path folder = project.resolve(models).normalize();
      if (!folder.startsWith(project) || !Files.isDirectory(folder)) {
        return Optional.empty();
      }
      try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
        return files
            .limit(MOST_FILES)
            .filter(path -> path.toString().endsWith(".py") && isModel(path))
            .map(path -> Shell.slashes(project.relativize(path)))
            .sorted()
            .findFirst();
      }
    } catch (IOException | UncheckedIOException | InvalidPathException odd) {
      return Optional.empty();
    }
  }

  private static boolean isModel(Path path) {
    try {
      return Files.isRegularFile(path)
          && Files.size(path) <= LARGEST_BYTES
          && new String(Files.readAllBytes(path), StandardCharsets.UTF_8).contains("def model(");
    } catch (IOException unreadable) {
      return false;
    }
  }
}
