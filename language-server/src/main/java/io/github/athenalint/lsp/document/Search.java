package io.github.athenalint.lsp.document;

import io.github.athenalint.lint.Configuration;
import io.github.athenalint.workspace.DbtFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the files below the folders of the editor that something can be said of. */
final class Search {

  private static final Set<String> SKIPPED =
      Set.of(".git", "node_modules", "target", ".venv", "venv", "dbt_packages");

  /** More than any project has; a folder with more is somebody's whole disk. */
  private static final int MOST_FILES = 200_000;

  /** A client that watches no files does not say when there is a new one. */
  private static final long FRESH_NANOS = 10_000_000_000L;

  private final List<Path> folders;
  private List<Path> found = List.of();
  private long looked = System.nanoTime() - FRESH_NANOS - 1;

  Search(List<Path> folders) {
    this.folders = folders;
  }

  /** Returns the files, sorted; a folder that cannot be read has none. */
  synchronized List<Path> files() {
    if (System.nanoTime() - looked > FRESH_NANOS) {
      Visitor visitor = new Visitor();
      for (Path folder : folders) {
        try {
          Files.walkFileTree(folder, visitor);
        } catch (IOException unreadable) {
          // Nobody asked for it, so nobody is told.
        }
      }
      found = List.copyOf(visitor.files);
      looked = System.nanoTime();
    }
    return found;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final Set<Path> files = new TreeSet<>();
    private int seen;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Path name = folder.getFileName();
      return name != null && SKIPPED.contains(name.toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isOurs(file) && Files.isRegularFile(file)) {
        files.add(file.normalize());
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
