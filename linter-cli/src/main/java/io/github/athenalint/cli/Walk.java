package io.github.athenalint.cli;

import io.github.athenalint.text.Order;
import io.github.athenalint.workspace.DbtFiles;
import io.github.athenalint.workspace.GitIgnores;
import io.github.athenalint.workspace.GitIgnores.Ignored;
import io.github.athenalint.workspace.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the profiles below a folder, but not what git ignores. */
final class Walk extends SimpleFileVisitor<Path> {

  private static final Set<String> SKIPPED = Set.copyOf(DbtFiles.FOREIGN_FOLDERS);

  private final Path top;
  private final Shell shell;
  private final boolean thorough;
  private final GitIgnores ignores;
  private final Map<String, Path> files = new TreeMap<>(); // by their names, in order
  private final List<Reasoned> passedOver = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  private Walk(Path top, Shell shell, boolean thorough) {
    this.top = top;
    this.shell = shell;
    this.thorough = thorough;
    this.ignores = new GitIgnores(top.normalize(), shell::name);
  }

  /**
   * Looks below a folder.
   *
   * @param folder where to look
   * @param shell what surrounds the program
   * @param thorough whether to look for what is in ignored folders too, to tell of it
   */
  static Walk below(Path folder, Shell shell, boolean thorough) {
    // A link that the user names is followed, a link below is not: so there is no circle.
    Walk walk =
        new Walk(Files.isSymbolicLink(folder) ? folder.resolve(".") : folder, shell, thorough);
    try {
      Files.walkFileTree(walk.top, walk);
    } catch (IOException broken) {
      walk.failures.add(shell.name(folder) + ": " + Reason.of(broken));
    }
    walk.passedOver.sort(Order.by(Reasoned::name));
    return walk;
  }

  /** Returns what was found, in order. */
  List<Path> files() {
    return List.copyOf(files.values());
  }

  /** Returns what git ignores. */
  List<Reasoned> passedOver() {
    return passedOver;
  }

  /** Returns what could not be looked at, one line each. */
  List<String> failures() {
    return failures;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    Path name = folder.getFileName();
    boolean below = !folder.equals(top) && name != null;
    boolean skipped =
        below
            && (SKIPPED.contains(name.toString())
                || (!thorough && ignores.folder(folder.normalize()).isPresent()));
    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) {
    if (isWanted(found) && (attributes.isRegularFile() || Files.isRegularFile(found))) {
      Path file = found.normalize();
      Optional<Ignored> ignored = ignores.file(file);
      if (ignored.isPresent()) {
        passedOver.add(new Reasoned(shell.name(file), why(ignored.get())));
      } else {
        files.put(shell.name(file), file);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  private static String why(Ignored ignored) {
    return "git ignores it: `%s` in %s:%d"
        .formatted(ignored.pattern(), ignored.file(), ignored.line());
  }

  /**
   * A file with a wrong name is for dbt only beside a project: other programs have profiles too.
   */
  private static boolean isWanted(Path file) {
    String name = file.getFileName().toString();
    return name.equals(DbtFiles.PROFILES)
        || (DbtFiles.MISNAMED.contains(name)
            && Files.isRegularFile(file.resolveSibling(DbtFiles.PROJECT)));
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException broken) {
    failures.add(shell.name(file.normalize()) + ": " + Reason.of(broken));
    return FileVisitResult.CONTINUE;
  }
}
