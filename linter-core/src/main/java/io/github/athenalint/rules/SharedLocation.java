package io.github.athenalint.rules;

import io.github.athenalint.profile.ModelFolder;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.value.Value;
import java.util.Optional;
import java.util.Set;

/** Finds out whether models get the same location at every build. */
final class SharedLocation {

  /** Namings without an id of their own (dbt-athena {@code impl.py}, {@code S3DataNaming}). */
  private static final Set<String> SHARED = Set.of("table", "schema_table");

  private static final Set<String> NO_TABLES = Set.of("view", "ephemeral");

  private SharedLocation() {}

  /**
   * Returns the naming that is not unique, if there certainly is one for some target.
   *
   * @param folder the models
   * @param project their project
   * @param profiles the profiles beside it
   */
  static Optional<String> of(ModelFolder folder, ProjectFile project, ProfilesFile profiles) {
    if (folder.text("materialized").filter(NO_TABLES::contains).isPresent()) {
      return Optional.empty();
    }
    if (folder.all().containsKey("s3_data_naming")) {
      return folder.text("s3_data_naming").filter(SHARED::contains);
    }
    Optional<String> name = project.profile().flatMap(Value::asText);
    return profiles.profiles().stream()
        .filter(profile -> name.equals(Optional.of(profile.name())))
        .map(Profile::athenaTargets)
        .flatMap(targets -> targets.stream().map(SharedLocation::naming))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> naming(Target target) {
    return target.text("s3_data_naming").filter(SHARED::contains);
  }
}
