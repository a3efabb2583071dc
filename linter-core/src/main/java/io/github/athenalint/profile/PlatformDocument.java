package io.github.athenalint.profile;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Environment;
import io.github.athenalint.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/**
 * Settings of the dbt platform in a file: connection, credential and extended attributes, all or
 * some of them, as YAML or JSON.
 *
 * @param file the file, with the one profile that the platform makes of it for dbt
 * @param sections the sections in the order in which they override each other
 */
public record PlatformDocument(ProfilesFile file, List<Section> sections) {

  /** Copies the sections. */
  public PlatformDocument {
    sections = List.copyOf(sections);
  }

  /**
   * Reads the sections of a file.
   *
   * @param source the text
   * @param yaml its tree, which {@link Recognition} takes for a platform document
   * @param environment what is known of the environment
   */
  public static PlatformDocument of(SourceText source, YamlFile yaml, Environment environment) {
    return new PlatformReader(source, yaml, environment).document();
  }

  /** Returns the section that a place is in. */
  public Optional<Section> section(Span place) {
    return Lists.first(
        sections,
        section ->
            section.node().span().contains(place) || section.target().key().span().equals(place));
  }
}
