package io.github.athenalint.lsp.document;

import io.github.athenalint.lint.Configuration;
import io.github.athenalint.workspace.DbtFiles;
import io.github.athenalint.workspace.Slashes;
import io.github.athenalint.workspace.Walk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Finds the files below the folders of the editor that something can be said of, and remembers for
 * a moment what takes long to find.
 */
final class Search {

  /** More than any project has; a folder with more is somebody's whole disk. */
  private static final int MOST_FILES = 200_000;

  /** A client that watches no files does not say when there is a new one. */
  private static final long FRESH_NANOS = 10_000_000_000L;

  private final List<Path> folders;
  private final Map<Path, Model> models = new ConcurrentHashMap<>();
  private List<Path> found = List.of();
  private long looked = System.nanoTime() - FRESH_NANOS - 1;

  Search(List<Path> folders) {
    this.folders = folders;
  }

  /** Returns the files, sorted; a folder that cannot be read has none. */
  synchronized List<Path> files() {
    if (System.nanoTime() - looked > FRESH_NANOS) {
      Set<Path> files = new TreeSet<>();
      for (Path folder : folders) {
        // Nobody asked for what cannot be read, so nobody is told.
        files.addAll(
            Walk.of(new Walk.Request(folder, Search::isOurs, Slashes::of, false, MOST_FILES))
                .files());
      }
      found = List.copyOf(files);
      looked = System.nanoTime();
    }
    return found;
  }

  /**
   * Returns a Python model below a folder.
   *
   * @param folder the folder
   * @param look finds one
   */
  Optional<String> model(Path folder, Supplier<Optional<String>> look) {
    long now = System.nanoTime();
    return models
        .compute(
            folder,
            (same, last) ->
                last != null && now - last.looked() < FRESH_NANOS
                    ? last
                    : new Model(look.get(), now))
        .path();
  }

  /** What was found in a folder, and when. */
  private record Model(Optional<String> path, long looked) {}

  private static boolean isOurs(Path file, String name) {
    return name.equals(DbtFiles.PROFILES)
        || name.equals(DbtFiles.PROJECT)
        || Configuration.isName(name);
  }
}
