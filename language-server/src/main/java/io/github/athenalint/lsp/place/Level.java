package io.github.athenalint.lsp.place;

import io.github.athenalint.profile.PlatformDocument;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.yaml.Mapping;
import java.util.List;

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

  /**
   * The form of a credential: each field holds a mapping with its value.
   *
   * @param mapping the mapping
   * @param filled the section with what is filled in
   */
  record OfForm(Mapping mapping, OfTarget filled) implements Level {}

  /**
   * A field of a form.
   *
   * @param mapping the mapping
   * @param field the field
   * @param filled the section with what is filled in
   */
  record OfFormField(Mapping mapping, Field field, OfTarget filled) implements Level {

    /** The key that the value of the field stands below. */
    public static final String VALUE = "value";
  }

  /** The top of a platform document. */
  record OfPlatform(Mapping mapping, PlatformDocument document) implements Level {}

  /** What surrounds the form of a credential in a payload of the platform's API. */
  record OfDetails(Mapping mapping) implements Level {}

  /**
   * A mapping in an athena-lint.yml.
   *
   * @param mapping the mapping
   * @param path the keys above it, the outermost first
   */
  record OfConfiguration(Mapping mapping, List<String> path) implements Level {

    /** Copies the keys. */
    public OfConfiguration {
      path = List.copyOf(path);
    }
  }

  /** The top of a dbt_project.yml. */
  record OfProject(Mapping mapping) implements Level {}
}
