package io.github.athenalint.cli;

import io.github.athenalint.cli.LintFlags.Settings;
import io.github.athenalint.cli.Setup.KnownFindings;
import io.github.athenalint.lint.Baseline;
import io.github.athenalint.lint.Configuration;
import io.github.athenalint.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what holds for a file: the nearest configuration upwards, and never two. */
final class Setups {

  private final LintFlags flags;
  private final Shell shell;
  private final Engine engine;
  private final Map<Path, Optional<Path>> nearest = new HashMap<>();
  private final Map<Optional<Path>, Setup> setups = new LinkedHashMap<>();
  private final Map<Path, KnownFindings> baselines = new HashMap<>();

  Setups(LintFlags flags, Shell shell, Engine engine) {
    this.flags = flags;
    this.shell = shell;
    this.engine = engine;
  }

  /**
   * Returns what holds for a file.
   *
   * @param file where the file is, or would be
   * @throws CannotRun if a configuration or a baseline cannot be read
   */
  Setup of(Path file) throws CannotRun {
    Settings settings = flags.settings();
    Optional<Path> path = Optional.empty();
    if (settings.configuration().isPresent()) {
      path = Optional.of(path(settings.configuration().get()));
    } else if (settings.configured()) {
      path = nearest(file.getParent());
    }
    Setup known = setups.get(path);
    if (known == null) {
      known = setup(path);
      setups.put(path, known);
    }
    return known;
  }

  /** Returns what was found so far. */
  List<Setup> all() {
    return List.copyOf(setups.values());
  }

  /** Returns the path that the user calls {@code name}. */
  Path path(String name) throws CannotRun {
    try {
      return shell.path(name);
    } catch (InvalidPathException wrong) {
      throw new CannotRun(name + ": no path can look like this");
    }
  }

  private Optional<Path> nearest(@Nullable Path folder) {
    if (folder == null) {
      return Optional.empty();
    }
    Optional<Path> known = nearest.get(folder);
    if (known == null) {
      known =
          Configuration.NAMES.stream()
              .map(folder::resolve)
              .filter(Files::isRegularFile)
              .findFirst()
              .or(() -> nearest(folder.getParent()));
      nearest.put(folder, known);
    }
    return known;
  }

  private Setup setup(Optional<Path> path) throws CannotRun {
    Configuration configuration = path.isPresent() ? read(path.get()) : Configuration.NONE;
    Path folder = path.map(Path::getParent).orElse(shell.folder());
    Optional<Path> baseline = Optional.empty();
    if (flags.settings().newBaseline().isEmpty()) {
      Optional<String> named = flags.settings().baseline();
      baseline =
          named.isPresent()
              ? Optional.of(path(named.get()))
              : configuration.baseline().map(folder::resolve).map(Path::normalize);
    }
    Linting linting = engine.linter().apply(flags.asked().over(configuration));
    return new Setup(
        configuration,
        folder,
        linting,
        baseline.isPresent() ? Optional.of(known(baseline.get())) : Optional.empty());
  }

  private Configuration read(Path path) throws CannotRun {
    try {
      return Configuration.read(SourceText.decode(shell.name(path), Files.readAllBytes(path)));
    } catch (IOException broken) {
      throw new CannotRun(shell.name(path) + ": " + Reason.of(broken));
    }
  }

  private KnownFindings known(Path path) throws CannotRun {
    KnownFindings known = baselines.get(path);
    if (known != null) {
      return known;
    }
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      known = new KnownFindings(path, Baseline.parse(text));
    } catch (IOException broken) {
      throw new CannotRun(
          "baseline %s: %s; `--write-baseline %s` makes one"
              .formatted(shell.name(path), Reason.of(broken), shell.name(path)));
    } catch (IllegalArgumentException wrong) {
      throw new CannotRun("baseline " + shell.name(path) + ": " + wrong.getMessage());
    }
    baselines.put(path, known);
    return known;
  }
}
