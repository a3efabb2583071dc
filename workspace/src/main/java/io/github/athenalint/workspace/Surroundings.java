package io.github.athenalint.workspace;

import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks around a file. Nobody asked for what lies there, so what cannot be read is as good as not
 * there: only what the files tell together is not found.
 *
 * @param disk where files are read
 * @param env the environment variables
 */
public record Surroundings(Disk disk, Map<String, String> env) {

  /** Deeper, or more, than the models of any project. */
  private static final int DEEPEST = 20;

  private static final int MOST_FILES = 20_000;
  private static final long LARGEST_BYTES = 1_000_000;

  /** Returns what lies around a file. */
  public Neighbours of(Path file) {
    Path folder = file.resolveSibling("");
    Optional<SourceText> beside =
        read(folder, isCalled(file, DbtFiles.PROJECT) ? DbtFiles.PROFILES : DbtFiles.PROJECT);
    // Without a project nothing follows from what the user has elsewhere.
    Optional<SourceText> home = beside.isPresent() ? home(file) : Optional.empty();
    return new Neighbours(beside, home, models -> pythonModel(folder.normalize(), models));
  }

  /** Returns the dbt_project.yml beside a profiles.yml, where there is one. */
  public Optional<Path> project(Path file) {
    return isCalled(file, DbtFiles.PROFILES)
            && disk.isFile(file.resolveSibling(""), DbtFiles.PROJECT)
        ? Optional.of(file.resolveSibling(DbtFiles.PROJECT))
        : Optional.empty();
  }

  private static boolean isCalled(Path file, String name) {
    return file.getFileName().toString().equals(name);
  }

  /** Where a variable says which folder dbt looks in, that folder is the only one. */
  private Optional<SourceText> home(Path path) {
    if (DbtFiles.folderVariable(env).isPresent()) {
      return Optional.empty();
    }
    return DbtFiles.home(env)
        .map(home -> home.resolve(".dbt").resolve(DbtFiles.PROFILES))
        .filter(own -> own.isAbsolute() && !own.equals(path))
        .flatMap(own -> read(own.resolveSibling(""), DbtFiles.PROFILES));
  }

  private Optional<SourceText> read(Path folder, String name) {
    try {
      return disk.isFile(folder, name)
          ? Optional.of(SourceText.decode(name, disk.read(folder.resolve(name))))
          : Optional.empty();
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
            .map(path -> Slashes.of(project.relativize(path)))
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
