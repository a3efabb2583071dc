package io.github.athenalint.cli;

import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.workspace.Setups;
import io.github.athenalint.workspace.Slashes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code athena-lint lint} was asked for.
 *
 * @param paths the paths as the user wrote them
 * @param outputs where to report in which format
 * @param asked what the linter is asked for
 * @param show the mildest findings shown
 * @param failOn the mildest findings that make the exit code 1
 * @param exitZero whether findings never make the exit code 1
 * @param statistics whether to count the findings of each rule
 * @param quiet whether to say nothing but findings and errors
 * @param palette the colours on the standard output
 * @param stdinName what stdin is called
 * @param fixing what to do with fixes
 * @param unsafe whether that goes for unsafe fixes as well
 * @param settings where the configuration and the baseline are
 * @param showFiles whether to list the files and lint none
 * @param forceExclude whether what is excluded is not linted even if it is named
 * @param live what to ask AWS, if anything
 */
record LintFlags(
    List<String> paths,
    List<Output> outputs,
    Asked asked,
    Severity show,
    Severity failOn,
    boolean exitZero,
    boolean statistics,
    boolean quiet,
    Palette palette,
    String stdinName,
    Fixing fixing,
    boolean unsafe,
    Settings settings,
    boolean showFiles,
    boolean forceExclude,
    Optional<LiveFlags> live) {

  /** What to do with fixes. */
  enum Fixing {
    NONE,
    WRITE,
    DIFF
  }

  /**
   * Where the configuration and the baseline are.
   *
   * @param configuration the configuration that holds for every file
   * @param configured whether there is any configuration at all
   * @param baseline the baseline that holds for every file
   * @param newBaseline where to write a baseline
   */
  record Settings(
      Optional<String> configuration,
      boolean configured,
      Optional<String> baseline,
      Optional<String> newBaseline) {

    /** Returns the same, with the paths where they are. */
    Setups.Wish wish(Shell shell) throws CannotRun {
      return new Setups.Wish(
          shell.folder(),
          path(configuration, shell),
          configured,
          path(baseline, shell),
          newBaseline.isEmpty());
    }

    private static Optional<Path> path(Optional<String> name, Shell shell) throws CannotRun {
      return name.isPresent() ? Optional.of(shell.checkedPath(name.get())) : Optional.empty();
    }

    static Settings of(Given parsed) throws CannotRun {
      Optional<String> configuration = parsed.value("--config");
      boolean none = parsed.has("--no-config");
      if (none && configuration.isPresent()) {
        throw new CannotRun("`--config` and `--no-config` exclude each other: choose one");
      }
      return new Settings(
          configuration, !none, parsed.value("--baseline"), parsed.value("--write-baseline"));
    }
  }

  /** Reads the options. */
  static LintFlags of(Given parsed, Shell shell, Engine engine) throws CannotRun {
    Severity show = Choice.of(parsed, "--show", Severity.WARNING);
    Severity failOn = Choice.of(parsed, "--fail-on", worse(show, Severity.WARNING));
    String colour = Choice.of(parsed, "--color", List.of("auto", "always", "never"));
    return new LintFlags(
        parsed.words(),
        Output.all(parsed.values("--format"), shell),
        Asked.of(parsed, shell, engine),
        failOn.compareTo(show) < 0 ? failOn : show,
        failOn,
        parsed.has("--exit-zero"),
        parsed.has("--statistics"),
        parsed.has("--quiet"),
        shell.palette(colour),
        Slashes.of(parsed.value("--stdin-filename").orElse(Input.OfStdin.UNNAMED)),
        fixing(parsed),
        parsed.has("--unsafe-fixes"),
        Settings.of(parsed),
        parsed.has("--show-files"),
        parsed.has("--force-exclude"),
        LiveFlags.of(parsed));
  }

  private static Severity worse(Severity one, Severity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Fixing fixing(Given parsed) throws CannotRun {
    boolean write = parsed.has("--fix");
    boolean diff = parsed.has("--diff");
    if (write && diff) {
      throw new CannotRun("`--fix` writes and `--diff` does not: choose one");
    }
    boolean unsafe = parsed.has("--unsafe-fixes");
    return diff ? Fixing.DIFF : write || unsafe ? Fixing.WRITE : Fixing.NONE;
  }
}
