package io.github.athenalint.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What git is told to ignore: the {@code .gitignore} files from a path up to the repository, and
 * its {@code info/exclude}. What the user tells git for all repositories does not count, so that
 * the same files are found on every machine.
 */
public final class GitIgnores {

  private static final String GIT = ".git";

  private final Path top;
  private final Function<Path, String> naming;
  private final Map<Path, Optional<Ignored>> folders = new HashMap<>();
  private final Map<Path, List<Scope>> scopes = new HashMap<>();

  /**
   * Prepares to look.
   *
   * @param top the folder where the search begins: it and what is above it counts as not ignored
   * @param naming returns what a file is called in messages
   */
  public GitIgnores(Path top, Function<Path, String> naming) {
    this.top = top;
    this.naming = naming;
  }

  /**
   * Why something is ignored.
   *
   * @param file what the file with the pattern is called
   * @param line the line of the pattern
   * @param pattern the pattern
   */
  public record Ignored(String file, int line, String pattern) {}

  /** Returns why a folder is ignored, if it, or one between it and the top, is. */
  public Optional<Ignored> folder(Path path) {
    Optional<Ignored> known = folders.get(path);
    if (known == null) {
      known = path.equals(top) || !path.startsWith(top) ? Optional.empty() : decided(path, true);
      folders.put(path, known);
    }
    return known;
  }

  /** Returns why a file is ignored, if it is. */
  public Optional<Ignored> file(Path path) {
    return decided(path, false);
  }

  /** What is in an ignored folder is ignored, whatever is said of it. */
  private Optional<Ignored> decided(Path path, boolean isFolder) {
    Path parent = path.getParent();
    if (parent == null) {
      return Optional.empty();
    }
    Optional<Ignored> above = folder(parent);
    return above.isPresent() ? above : matched(path, isFolder);
  }

  /** The nearest file decides, and in it the last pattern that matches. */
  private Optional<Ignored> matched(Path path, boolean isFolder) {
    for (Scope scope : scopes(path.getParent())) {
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

  /** Returns the files with patterns from a folder up to the repository, the nearest first. */
  private List<Scope> scopes(@Nullable Path folder) {
    if (folder == null) {
      return List.of();
    }
    List<Scope> known = scopes.get(folder);
    if (known == null) {
      boolean isRepository = Files.exists(folder.resolve(GIT));
      List<Scope> above = isRepository ? List.of() : scopes(folder.getParent());
      IgnoreFile own = read(folder.resolve(".gitignore"));
      IgnoreFile shared = isRepository ? exclude(folder) : IgnoreFile.NONE;
      known = above(folder, own, above(folder, shared, above));
      scopes.put(folder, known);
    }
    return known;
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
