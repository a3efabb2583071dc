package io.github.athenalint.workspace;

import io.github.athenalint.lint.Baseline;
import io.github.athenalint.lint.Configuration;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.workspace.Setup.KnownFindings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what holds for a file: the nearest configuration upwards, and never two. */
public final class Setups {

  private final Wish wish;
  private final Disk disk;
  private final Function<Path, String> naming;
  private final Function<Configuration, Linting> linter;
  private final Map<Path, Optional<Path>> nearest = new HashMap<>();
  private final Map<Optional<Path>, Setup> setups = new LinkedHashMap<>();
  private final Map<Path, KnownFindings> baselines = new HashMap<>();

  /**
   * Prepares to look.
   *
   * @param wish what the user says of configurations and baselines
   * @param disk where they are read
   * @param naming returns what a file is called in messages
   * @param linter returns what lints the files for which a configuration holds
   */
  public Setups(
      Wish wish,
      Disk disk,
      Function<Path, String> naming,
      Function<Configuration, Linting> linter) {
    this.wish = wish;
    this.disk = disk;
    this.naming = naming;
    this.linter = linter;
  }

  /**
   * What the user says of configurations and baselines.
   *
   * @param folder what paths are relative to where there is no configuration
   * @param configuration the configuration that holds for every file
   * @param configured whether there is any configuration at all
   * @param baseline the baseline that holds for every file
   * @param compared whether known findings are taken out
   */
  public record Wish(
      Path folder,
      Optional<Path> configuration,
      boolean configured,
      Optional<Path> baseline,
      boolean compared) {

    /** Nothing is wished: the nearest configuration holds, and the baseline it names. */
    public static Wish none(Path folder) {
      return new Wish(folder, Optional.empty(), true, Optional.empty(), true);
    }
  }

  /**
   * Returns what holds for a file.
   *
   * @param file where the file is, or would be
   * @throws Unusable if a configuration or a baseline cannot be read
   */
  public Setup of(Path file) throws Unusable {
    Optional<Path> path = wish.configuration();
    if (path.isEmpty() && wish.configured()) {
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
  public List<Setup> all() {
    return List.copyOf(setups.values());
  }

  private Optional<Path> nearest(@Nullable Path folder) {
    if (folder == null) {
      return Optional.empty();
    }
    Optional<Path> known = nearest.get(folder);
    if (known == null) {
      known =
          Lists.first(Configuration.NAMES, name -> disk.isFile(folder, name))
              .map(folder::resolve)
              .or(() -> nearest(folder.getParent()));
      nearest.put(folder, known);
    }
    return known;
  }

  private Setup setup(Optional<Path> path) throws Unusable {
    Configuration configuration = path.isPresent() ? read(path.get()) : Configuration.NONE;
    Path folder = path.map(Path::getParent).orElse(wish.folder());
    Optional<Path> baseline = Optional.empty();
    if (wish.compared()) {
      baseline =
          wish.baseline()
              .or(() -> configuration.baseline().map(folder::resolve).map(Path::normalize));
    }
    return new Setup(
        configuration,
        folder,
        linter.apply(configuration),
        baseline.isPresent() ? Optional.of(known(baseline.get())) : Optional.empty());
  }

  private Configuration read(Path path) throws Unusable {
    try {
      return Configuration.read(SourceText.decode(naming.apply(path), disk.read(path)));
    } catch (IOException broken) {
      throw new Unusable(naming.apply(path) + ": " + Reason.of(broken));
    }
  }

  private KnownFindings known(Path path) throws Unusable {
    KnownFindings known = baselines.get(path);
    if (known != null) {
      return known;
    }
    String name = naming.apply(path);
    try {
      String text = new String(disk.read(path), StandardCharsets.UTF_8);
      known = new KnownFindings(path, Baseline.parse(text));
    } catch (IOException broken) {
      throw new Unusable(
          "baseline %s: %s; `--write-baseline %s` makes one"
              .formatted(name, Reason.of(broken), name));
    } catch (IllegalArgumentException wrong) {
      throw new Unusable("baseline " + name + ": " + wrong.getMessage());
    }
    baselines.put(path, known);
    return known;
  }
}
