package io.github.athenalint.cli;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Order;
import io.github.athenalint.workspace.DbtFiles;
import io.github.athenalint.workspace.GitIgnores.Ignored;
import io.github.athenalint.workspace.Reason;
import io.github.athenalint.workspace.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what to lint. */
final class Discovery {

  private final Shell shell;
  private final boolean quiet;
  private final boolean thorough;
  private final String stdinName;
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<Path, Set<String>> folders = new HashMap<>();
  private final List<Reasoned> passedOver = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  Discovery(Shell shell, LintFlags flags) {
    this(shell, flags.quiet(), flags.showFiles(), flags.stdinName());
  }

  Discovery(Shell shell, boolean quiet, boolean thorough, String stdinName) {
    this.shell = shell;
    this.quiet = quiet;
    this.thorough = thorough;
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
    return new Found(List.copyOf(inputs.values()), folders, passedOver, failures);
  }

  private void findNamed(String given) {
    try {
      Path path = shell.path(given);
      if (Files.exists(path)) {
        take(path);
      } else if (PathPattern.isOne(given)) {
        expand(given);
      } else {
        failures.add(given + ": " + Missing.why(given, path));
      }
    } catch (InvalidPathException wrong) {
      if (PathPattern.isOne(given)) {
        expand(given); // on Windows a star is in no path
      } else {
        failures.add(given + ": no path can look like this");
      }
    }
  }

  private void take(Path path) {
    if (!Files.isDirectory(path)) {
      add(file(path, true));
      return;
    }
    Walk.Found found = walk(path);
    if (found.files().isEmpty() && found.failures().isEmpty()) {
      failures.add(nothingBelow(path, "below " + shell.name(path)));
    }
  }

  private void expand(String given) {
    try {
      String separator = shell.folder().getFileSystem().getSeparator();
      List<Path> found = PathPattern.of(given, separator).expand(shell);
      found.forEach(this::take);
      if (found.isEmpty()) {
        failures.add(given + ": nothing matches this pattern");
      }
    } catch (IOException broken) {
      failures.add(given + ": " + Reason.of(broken));
    } catch (InvalidPathException wrong) {
      failures.add(given + ": no path can look like this");
    }
  }

  private void findUnnamed() throws CannotRun {
    // What dbt would use here is ours to look at, even if it is in no commit.
    Path own = shell.folder().resolve(DbtFiles.PROFILES);
    walk(shell.folder());
    if (Files.isRegularFile(own)) {
      add(file(own, false));
      passedOver.removeIf(one -> one.name().equals(DbtFiles.PROFILES));
    }
    if (!inputs.isEmpty() || !failures.isEmpty()) {
      return;
    }
    String nothing = nothingBelow(shell.folder(), "below the current folder");
    Optional<String> variable = DbtFiles.folderVariable(shell.env());
    if (variable.isPresent()) {
      Path folder = shell.path(shell.variable(variable.get()));
      takeWhatDbtUses(folder.resolve(DbtFiles.PROFILES), " (" + variable.get() + ")", nothing);
      return;
    }
    Optional<Path> home = shell.home();
    if (home.isEmpty()) {
      throw new CannotRun(nothing + "; name a path");
    }
    takeWhatDbtUses(home.get().resolve(".dbt").resolve(DbtFiles.PROFILES), "", nothing);
  }

  private void takeWhatDbtUses(Path path, String why, String nothing) throws CannotRun {
    String name = shell.name(path) + why;
    if (!Files.exists(path)) {
      throw new CannotRun(nothing + ", and no " + name);
    }
    if (!quiet) {
      shell.say("note: " + nothing + ", linting " + name);
    }
    add(file(path, true));
  }

  /** Says that there is nothing, or that git ignores what there is. */
  private String nothingBelow(Path folder, String where) {
    int ignored = found(folder, true).passedOver().size();
    return switch (ignored) {
      case 0 -> "no " + DbtFiles.PROFILES + " " + where;
      case 1 -> "git ignores the only " + DbtFiles.PROFILES + " " + where;
      default -> "git ignores all " + ignored + " " + DbtFiles.PROFILES + " " + where;
    };
  }

  private Input.OfFile file(Path path, boolean named) {
    return new Input.OfFile(path, shell.name(path), named);
  }

  /** A file that is both named and found counts as named. */
  private void add(Input.OfFile file) {
    inputs.merge(file.path().toString(), file, (known, added) -> added.named() ? added : known);
  }

  private Walk.Found walk(Path folder) {
    Walk.Found found = found(folder, thorough);
    List<Input.OfFile> files = Lists.map(found.files(), file -> file(file, false));
    Lists.sorted(files, Order.by(Input.OfFile::name)).forEach(this::add);
    folders.putAll(found.folders());
    List<Reasoned> ignored =
        Lists.map(found.passedOver(), one -> new Reasoned(shell.name(one.file()), why(one.why())));
    passedOver.addAll(Lists.sorted(ignored, Order.by(Reasoned::name)));
    List<String> broken =
        Lists.map(found.failures(), one -> shell.name(one.place()) + ": " + Reason.of(one.why()));
    failures.addAll(Lists.sorted(broken, Comparator.naturalOrder()));
    return found;
  }

  private Walk.Found found(Path folder, boolean everywhere) {
    return Walk.of(
        new Walk.Request(folder, Discovery::isWanted, shell::name, everywhere, Integer.MAX_VALUE));
  }

  /**
   * A file with a wrong name is for dbt only beside a project: other programs have profiles too.
   */
  private static boolean isWanted(Path file, String name) {
    return name.equals(DbtFiles.PROFILES)
        || (DbtFiles.MISNAMED.contains(name)
            && Files.isRegularFile(file.resolveSibling(DbtFiles.PROJECT)));
  }

  private static String why(Ignored ignored) {
    return "git ignores it: `%s` in %s:%d"
        .formatted(ignored.pattern(), ignored.file(), ignored.line());
  }

  /**
   * What was found.
   *
   * @param inputs what to lint, in the order of the report
   * @param folders the folders of those that were not named, and what stands in them
   * @param passedOver what git ignores
   * @param failures what could not be found, one line each
   */
  record Found(
      List<Input> inputs,
      Map<Path, Set<String>> folders,
      List<Reasoned> passedOver,
      List<String> failures) {}
}
