package io.github.athenalint.cli.init;

import io.github.athenalint.schema.Regions;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.YamlReader;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the surroundings tell, offered as answers.
 *
 * @param profile the profile that the project beside the file uses
 * @param region the region that the environment sets
 */
public record Hints(Optional<String> profile, Optional<String> region) {

  /**
   * Looks around.
   *
   * @param project the dbt_project.yml beside the file
   * @param env the environment variables
   */
  public static Hints of(Optional<SourceText> project, Map<String, String> env) {
    return new Hints(
        project.flatMap(Hints::profile),
        Stream.of("AWS_REGION", "AWS_DEFAULT_REGION")
            .map(name -> env.getOrDefault(name, ""))
            .filter(Regions.table()::known)
            .findFirst());
  }

  private static Optional<String> profile(SourceText project) {
    return YamlReader.read(project).root().stream()
        .filter(Mapping.class::isInstance)
        .flatMap(root -> ((Mapping) root).entries().stream())
        .filter(entry -> entry.name().equals(Optional.of("profile")))
        .map(entry -> entry.value().target())
        .filter(Scalar.class::isInstance)
        .map(value -> ((Scalar) value).text())
        .filter(name -> !name.isBlank() && !name.contains("{{") && !SecretGuess.isLikely(name))
        .findFirst();
  }
}
