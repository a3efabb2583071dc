package io.github.athenalint.profile;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.util.Optional;

/**
 * The dbt_project.yml beside a profiles.yml, read for what only both together tell.
 *
 * @param hasFlags whether {@code flags:} sets anything
 */
public record ProjectFile(boolean hasFlags) {

  /** Reads a dbt_project.yml; of a broken one nothing is concluded. */
  public static ProjectFile of(SourceText source) {
    YamlFile yaml = YamlReader.read(source);
    boolean flags =
        yaml.problems().isEmpty()
            && yaml.root().orElse(null) instanceof Mapping top
            && top.entries().stream()
                .filter(entry -> entry.name().equals(Optional.of("flags")))
                .anyMatch(
                    entry ->
                        entry.value().target() instanceof Mapping set && !set.entries().isEmpty());
    return new ProjectFile(flags);
  }
}
