package io.github.athenalint.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What git is told to ignore of what stands in one folder: by the {@code .gitignore} files from
 * there up to the repository, and by its {@code info/exclude}. What the user tells git for all
 * repositories does not count, so that the same files are found on every machine.
 */
public final class GitIgnores {

  private static final String GIT = ".git";
  private static final String PATTERNS = ".gitignore";

  private final Function<Path, String> naming;
  private final List<Scope> scopes; // the nearest first
  private final Optional<Ignored> all;

  private GitIgnores(Function<Path, String> naming, List<Scope> scopes, Optional<Ignored> all) {
    this.naming = naming;
    this.scopes = scopes;
    this.all = all;
  }

  /**
   * Finds what is told above a folder, which itself counts as not ignored.
   *
   * @param folder the folder
   * @param naming returns what a file is called in messages
   */
  public static GitIgnores above(Path folder, Function<Path, String> naming) {
    return new GitIgnores(naming, List.of(), Optional.empty()).upFrom(folder.getParent());
  }

  private GitIgnores upFrom(@Nullable Path folder) {
    if (folder == null) {
      return this;
    }
    boolean isRepository = Files.exists(folder.resolve(GIT));
    GitIgnores above = isRepository ? this : upFrom(folder.getParent());
    return above.in(folder, Set.of(GIT, PATTERNS));
  }

  /**
   * Returns what is told in a folder and above it.
   *
   * @param folder a folder in the one that this is about
   * @param names the names of what may stand in it; nothing else does
   */
  public GitIgnores in(Path folder, Set<String> names) {
    boolean isRepository = names.contains(GIT) && Files.exists(folder.resolve(GIT));
    if (!isRepository && !names.contains(PATTERNS)) {
      return this;
    }
    List<Scope> told = isRepository ? above(folder, exclude(folder), List.of()) : scopes;
    return new GitIgnores(naming, above(folder, read(folder.resolve(PATTERNS)), told), all);
  }

  /** Returns the same for a folder that is ignored: what is in it is, whatever is said of it. */
  GitIgnores allFor(Ignored why) {
    return new GitIgnores(naming, scopes, Optional.of(why));
  }

  /**
   * Why something is ignored.
   *
   * @param file what the file with the pattern is called
   * @param line the line of the pattern
   * @param pattern the pattern
   */
  public record Ignored(String file, int line, String pattern) {}

  /** Returns why a folder that stands there is ignored, if it is. */
  public Optional<Ignored> folder(Path path) {
    return all.isPresent() ? all : matched(path, true);
  }

  /** Returns why a file that stands there is ignored, if it is. */
  public Optional<Ignored> file(Path path) {
    return all.isPresent() ? all : matched(path, false);
  }

  /** The nearest file decides, and in it the last pattern that matches. */
  private Optional<Ignored> matched(Path path, boolean isFolder) {
    for (Scope scope : scopes) {
      String relative = Slashes.of(scope.folder().relativize(path));
      Optional<IgnoreFile.Pattern> deciding = scope.file().deciding(relative, isFolder);
      if (deciding.isPresent()) {
        return deciding
            .filter(pattern -> !pattern.negated())
            .map(pattern -> new Ignored(scope.file().name(), pattern.line(), pattern.written()));
      }
    }
    return Optional.empty();
  }

  /** Most folders have no patterns of their own, and share the list. */
  private static List<Scope> above(Path folder, IgnoreFile file, List<Scope> rest) {
    if (file.patterns().isEmpty()) {
      return rest;
    }
    List<Scope> all = new ArrayList<>();
    all.add(new Scope(folder, file));
    all.addAll(rest);
    return all;
  }

  /**
   * Where the patterns of a file count.
   *
   * @param folder what its paths are relative to
   * @param file the file
   */
  private record Scope(Path folder, IgnoreFile file) {}

  /** A repository can have patterns of its own, which are in no commit. */
  private IgnoreFile exclude(Path folder) {
    Path git = folder.resolve(GIT);
    try {
      if (Files.isRegularFile(git)) { // a worktree or a submodule
        git = folder.resolve(text(git).replaceFirst("^gitdir: ", "").strip());
        Path common = git.resolve("commondir");
        git = Files.isRegularFile(common) ? git.resolve(text(common).strip()) : git;
      }
    } catch (IOException | InvalidPathException odd) {
      return IgnoreFile.NONE;
    }
    return read(git.resolve("info").resolve("exclude").normalize());
  }

  private IgnoreFile read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? IgnoreFile.read(naming.apply(file), text(file))
          : IgnoreFile.NONE;
    } catch (IOException unreadable) {
      return IgnoreFile.NONE;
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
