package io.github.athenalint.profile;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A profiles.yml as dbt would see it.
 *
 * @param source the text
 * @param yaml the tree
 * @param dialect who reads it
 * @param profiles the profiles; helper blocks that only carry an anchor are none
 * @param config the {@code config:} block of old times
 * @param project the dbt_project.yml beside it
 * @param shadowed the profiles of the user's own file that dbt passes over for this one
 */
public record ProfilesFile(
    SourceText source,
    YamlFile yaml,
    Dialect dialect,
    List<Profile> profiles,
    Optional<Entry> config,
    Optional<ProjectFile> project,
    Set<String> shadowed) {

  /** Copies the profiles. */
  public ProfilesFile {
    profiles = List.copyOf(profiles);
    shadowed = Set.copyOf(shadowed);
  }

  /**
   * Reads the profiles of a file.
   *
   * @param source the text
   * @param yaml its tree
   * @param environment what is known of the environment
   * @param dialect who reads it
   */
  public static ProfilesFile of(
      SourceText source, YamlFile yaml, Environment environment, Dialect dialect) {
    return new ProfilesReader(source, yaml, environment, dialect).file();
  }

  /**
   * Returns the same file with what lies around it.
   *
   * @param neighbour the dbt_project.yml beside it
   * @param passedOver the names of the profiles in the user's own file
   */
  public ProfilesFile beside(ProjectFile neighbour, Set<String> passedOver) {
    return new ProfilesFile(
        source, yaml, dialect, profiles, config, Optional.of(neighbour), passedOver);
  }

  /**
   * Returns the same file without what is undefined in keys that no one reads: dbt renders them,
   * and looks at them no more.
   *
   * @param isRead tells whether a key of a target is read
   */
  public ProfilesFile read(Predicate<String> isRead) {
    List<Profile> read = Lists.map(profiles, profile -> profile.read(isRead));
    return new ProfilesFile(source, yaml, dialect, read, config, project, shadowed);
  }

  /** Tells whether any profile has an Athena output. */
  public boolean hasAthena() {
    return Lists.any(profiles, profile -> !profile.athenaTargets().isEmpty());
  }

  /** Tells whether the file is the business of an Athena linter. */
  public boolean concernsAthena() {
    return profiles.isEmpty() || Lists.any(profiles, Profile::concernsAthena);
  }

  /** Returns the top of the file when it is a mapping. */
  public Optional<Mapping> top() {
    return yaml.root().filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }
}
