package io.github.athenalint.lsp.place;

import io.github.athenalint.profile.PlatformDocument;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.yaml.Mapping;

/** What a mapping is, among those that a linter of Athena targets knows. */
public sealed interface Level {

  /** Returns the mapping. */
  Mapping mapping();

  /** The top of a profiles.yml. */
  record Top(Mapping mapping, ProfilesFile file) implements Level {}

  /** A profile. */
  record OfProfile(Mapping mapping, Profile profile) implements Level {}

  /** The outputs of a profile. */
  record OfOutputs(Mapping mapping, Profile profile) implements Level {}

  /**
   * An output that is, or may become, one for Athena; or a section of a platform document.
   *
   * @param mapping the mapping
   * @param target its fields
   * @param schema which fields it may have
   * @param isPart whether others may give it what it lacks, since it is merged into outputs
   */
  record OfTarget(Mapping mapping, Target target, Schema schema, boolean isPart) implements Level {}

  /** The mapping that a field holds. */
  record OfField(Mapping mapping, Field field) implements Level {}

  /** The top of a platform document. */
  record OfPlatform(Mapping mapping, PlatformDocument document) implements Level {}

  /** The top of a dbt_project.yml. */
  record OfProject(Mapping mapping) implements Level {}
}
