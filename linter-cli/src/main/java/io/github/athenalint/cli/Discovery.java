package io.github.athenalint.cli;

import io.github.athenalint.workspace.DbtFiles;
import io.github.athenalint.workspace.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what to lint. */
final class Discovery {

  private static final Set<String> SKIPPED =
      Set.of(".git", "node_modules", "target", ".venv", "venv", "dbt_packages");

  private final Shell shell;
  private final boolean quiet;
  private final String stdinName;
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  Discovery(Shell shell, LintFlags flags) {
    this(shell, flags.quiet(), flags.stdinName());
  }

  Discovery(Shell shell, boolean quiet, String stdinName) {
    this.shell = shell;
    this.quiet = quiet;
    this.stdinName = stdinName;
  }

  /** Finds what {@code paths} name, or what dbt would use if there are none. */
  Found find(List<String> paths) throws CannotRun {
    if (paths.isEmpty()) {
      findUnnamed();
    }
    for (String path : paths) {
      if (path.equals("-")) {
        inputs.putIfAbsent("-", new Input.OfStdin(shell.in(), stdinName));
      } else {
        findNamed(path);
      }
    }
    return new Found(List.copyOf(inputs.values()), failures);
  }

  private void findNamed(String given) {
    Path path;
    try {
      path = shell.path(given);
    } catch (InvalidPathException wrong) {
      failures.add(given + ": no path can look like this");
      return;
    }
    if (Files.isDirectory(path)) {
      if (walk(path) == 0 && !quiet) {
        shell.say("note: no " + DbtFiles.PROFILES + " below " + shell.name(path));
      }
    } else if (Files.exists(path)) {
      add(path, true);
    } else {
      failures.add(given + ": no such file or folder");
    }
  }

  private void findUnnamed() throws CannotRun {
    if (walk(shell.folder()) > 0 || !failures.isEmpty()) {
      return;
    }
    Optional<String> variable = DbtFiles.folderVariable(shell.env());
    if (variable.isPresent()) {
      Path folder = shell.path(shell.variable(variable.get()));
      takeWhatDbtUses(folder.resolve(DbtFiles.PROFILES), " (" + variable.get() + ")");
      return;
    }
    Optional<Path> home = shell.home();
    if (home.isEmpty()) {
      throw new CannotRun("no " + DbtFiles.PROFILES + " below the current folder; name a path");
    }
    takeWhatDbtUses(home.get().resolve(".dbt").resolve(DbtFiles.PROFILES), "");
  }

  private void takeWhatDbtUses(Path path, String why) throws CannotRun {
    String name = shell.name(path) + why;
    if (!Files.exists(path)) {
      throw new CannotRun("no " + DbtFiles.PROFILES + " below the current folder, and no " + name);
    }
    if (!quiet) {
      shell.say("note: no " + DbtFiles.PROFILES + " below the current folder, linting " + name);
    }
    add(path, true);
  }

  private void add(Path path, boolean named) {
    inputs.putIfAbsent(path.toString(), new Input.OfFile(path, shell.name(path), named));
  }

  /** Adds the files below a folder, and returns how many there are. */
  private int walk(Path folder) {
    List<Path> files = new ArrayList<>();
    // A link that the user names is followed, a link below is not.
    Path top = Files.isSymbolicLink(folder) ? folder.resolve(".") : folder;
    try {
      Files.walkFileTree(top, new Visitor(top, files));
    } catch (IOException broken) {
      failures.add(shell.name(folder) + ": " + Reason.of(broken));
    }
    files.sort(Comparator.comparing(shell::name));
    files.forEach(file -> add(file, false));
    return files.size();
  }

  /**
   * What was found.
   *
   * @param inputs what to lint, in the order of the report
   * @param failures what could not be found, one line each
   */
  record Found(List<Input> inputs, List<String> failures) {}

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final Path top;
    private final List<Path> files;

    Visitor(Path top, List<Path> files) {
      this.top = top;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Path name = folder.getFileName();
      boolean skipped = !folder.equals(top) && name != null && SKIPPED.contains(name.toString());
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.endsWith(DbtFiles.PROFILES) && Files.isRegularFile(file)) {
        files.add(file.normalize());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException broken) {
      failures.add(shell.name(file) + ": " + Reason.of(broken));
      return FileVisitResult.CONTINUE;
    }
  }
}
