package io.github.athenalint.workspace;

import io.github.athenalint.account.Accounts;
import io.github.athenalint.lint.Baseline;
import io.github.athenalint.lint.Configuration;
import io.github.athenalint.lint.Report;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What holds for the files below one configuration.
 *
 * @param configuration the configuration
 * @param folder the folder that its paths are relative to
 * @param linting what lints the files
 * @param baseline which findings are known
 */
public record Setup(
    Configuration configuration, Path folder, Linting linting, Optional<KnownFindings> baseline) {

  /**
   * Lints one file and takes out what is known.
   *
   * @param path where the file is
   */
  public Baseline.Known lint(SourceText source, Neighbours neighbours, Path path) {
    return lint(source, neighbours, path, Accounts.NONE);
  }

  /**
   * Lints one file, with what AWS answered about its targets, and takes out what is known.
   *
   * @param path where the file is
   */
  public Baseline.Known lint(
      SourceText source, Neighbours neighbours, Path path, Accounts accounts) {
    Report report = linting.lint(source, neighbours, accounts);
    return baseline
        .map(known -> known.baseline().known(report, known.name(path)))
        .orElse(new Baseline.Known(report, List.of()));
  }

  /** Returns the pattern that says that a file is not to be linted, if one does. */
  public Optional<String> excluding(Path path) {
    return path.startsWith(folder)
        ? configuration.excluding(Slashes.of(folder.relativize(path)))
        : Optional.empty();
  }

  /**
   * A baseline, and where it was read.
   *
   * @param path its file
   * @param baseline what it knows
   */
  public record KnownFindings(Path path, Baseline baseline) {

    /** Returns what a file is called in the baseline. */
    public String name(Path file) {
      return name(path, file);
    }

    /** Returns what a file is called in a baseline: its path from there, if there is one. */
    public static String name(Path baseline, Path file) {
      Path folder = baseline.getParent();
      if (folder == null || !Objects.equals(folder.getRoot(), file.getRoot())) {
        return Slashes.of(file);
      }
      return Slashes.of(folder.relativize(file));
    }
  }
}
