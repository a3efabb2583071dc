package io.github.athenalint.profile;

import io.github.athenalint.text.SourceText;
import java.util.Optional;
import java.util.function.Function;

/**
 * What lies around a file that is linted. The linter opens no files itself: who calls it does.
 *
 * @param file the dbt_project.yml beside a profiles.yml, or the other way round
 * @param home the profiles.yml in the user's {@code .dbt} that dbt passes over for this one
 * @param pythonModel returns the path of a Python model below a folder of the project, if there is
 *     one; both are relative to the project
 */
public record Neighbours(
    Optional<SourceText> file,
    Optional<SourceText> home,
    Function<String, Optional<String>> pythonModel) {

  /** Nothing is known of the surroundings. */
  public static final Neighbours NONE = of(Optional.empty());

  /** Returns a neighbourhood of one file. */
  public static Neighbours of(Optional<SourceText> file) {
    return new Neighbours(file, Optional.empty(), folder -> Optional.empty());
  }
}
