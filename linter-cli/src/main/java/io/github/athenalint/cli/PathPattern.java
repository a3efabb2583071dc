package io.github.athenalint.cli;

import io.github.athenalint.text.Order;
import io.github.athenalint.workspace.DbtFiles;
import io.github.athenalint.workspace.Slashes;
import io.github.athenalint.workspace.Wildcard;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of paths that the shell left to us, because it is quoted or there is no such shell.
 *
 * @param start the folders before the first sign that means more than itself, as they are written
 * @param rest the pattern below them, with forward slashes
 */
record PathPattern(String start, String rest) {

  /** Tells whether a word may be a pattern. */
  static boolean isOne(String word) {
    return word.chars().anyMatch(sign -> "*?[".indexOf(sign) >= 0);
  }

  /**
   * Reads a pattern.
   *
   * @param word the pattern as the user wrote it
   * @param separator what separates folders here, besides the slash
   */
  static PathPattern of(String word, String separator) {
    String pattern = word.replace(separator, "/");
    int first = 0;
    while ("*?[".indexOf(pattern.charAt(first)) < 0) {
      first++;
    }
    int slash = pattern.lastIndexOf('/', first);
    String rest = pattern.substring(slash + 1).replaceAll("/+$", "");
    return new PathPattern(pattern.substring(0, slash + 1), rest);
  }

  /** Returns the files and folders that match, as a shell would name them. */
  List<Path> expand(Shell shell) throws IOException {
    Path top = shell.path(start);
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(top)) {
      Files.walkFileTree(top, new Visitor(top, found));
    }
    found.sort(Order.by(shell::name));
    return found;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final Path top;
    private final List<Path> found;

    Visitor(Path top, List<Path> found) {
      this.top = top;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(top)) {
        return FileVisitResult.CONTINUE;
      }
      if (DbtFiles.FOREIGN_FOLDERS.contains(folder.getFileName().toString())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!rest.endsWith("**") && matches(folder)) {
        found.add(folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (Files.isRegularFile(file) && matches(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException broken) {
      return FileVisitResult.CONTINUE;
    }

    private boolean matches(Path path) {
      return Wildcard.matches(rest, Slashes.of(top.relativize(path)));
    }
  }
}
