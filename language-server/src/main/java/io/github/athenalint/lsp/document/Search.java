package io.github.athenalint.lsp.document;

import io.github.athenalint.lint.Configuration;
import io.github.athenalint.workspace.DbtFiles;
import io.github.athenalint.workspace.GitIgnores;
import io.github.athenalint.workspace.Slashes;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
        try {
          Files.walkFileTree(folder, new Visitor(folder, files));
        } catch (IOException unreadable) {
          // Nobody asked for it, so nobody is told.
        }
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

  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final Path top;
    private final Set<Path> files;
    private final GitIgnores ignores;
    private int seen;

    Visitor(Path top, Set<Path> files) {
      this.top = top;
      this.files = files;
      this.ignores = new GitIgnores(top, Slashes::of);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Path name = folder.getFileName();
      boolean foreign =
          !folder.equals(top)
              && (name == null
                  || DbtFiles.FOREIGN_FOLDERS.contains(name.toString())
                  || ignores.folder(folder).isPresent());
      return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isOurs(file) && Files.isRegularFile(file) && ignores.file(file).isEmpty()) {
        files.add(file);
      }
      return ++seen > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private static boolean isOurs(Path file) {
      return file.endsWith(DbtFiles.PROFILES)
          || file.endsWith(DbtFiles.PROJECT)
          || Configuration.isName(file.getFileName().toString());
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }
  }
}
