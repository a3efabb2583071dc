package io.github.athenalint.profile;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.YamlFile;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a profiles.yml and a platform document from other YAML. Its shape decides: a mapping of
 * names to mappings that hold {@code outputs} of an adapter, or the sections of the platform. Its
 * name decides only where the shape cannot: in an empty or broken file.
 */
public final class Recognition {

  private static final Set<String> NAMES = Set.of("profiles.yml", "profiles.yaml");
  private static final Set<String> OTHER_NAMES = Set.of("dbt_project.yml", "dbt_project.yaml");
  private static final Regex OUTPUTS = Regex.of("(?m)^[ \\t]+outputs[ \\t]*:");

  /** What only an API payload of the platform says, even when the rest is broken. */
  private static final Regex ADAPTER = Regex.of("\"?adapter_version\"?\\s*:\\s*\"?athena_v0\\b");

  private static final Set<String> TELLING =
      Set.of("type", "s3_staging_dir", "s3_data_dir", "region_name");

  private Recognition() {}

  /**
   * Tells whether a file is a profiles.yml.
   *
   * @param source the text
   * @param yaml what could be read of it
   */
  public static boolean isProfiles(SourceText source, YamlFile yaml) {
    if (isNamed(source, OTHER_NAMES)) {
      return false;
    }
    if (isNamed(source, NAMES) || yaml.root().filter(Recognition::hasShape).isPresent()) {
      return true;
    }
    return !yaml.problems().isEmpty() && OUTPUTS.isIn(source.text());
  }

  /**
   * Tells whether a file holds settings of the dbt platform.
   *
   * @param source the text
   * @param yaml what could be read of it
   * @param asked whether the user says that it does, so that less has to show it
   */
  public static boolean isPlatform(SourceText source, YamlFile yaml, boolean asked) {
    boolean named = isNamed(source, NAMES) || isNamed(source, OTHER_NAMES);
    if (named && !asked) {
      return false;
    }
    Node root = yaml.root().orElse(null);
    if (root instanceof Mapping top && hasShape(top)) {
      return false;
    }
    if (!yaml.problems().isEmpty() && ADAPTER.isIn(source.text())) {
      return true;
    }
    if (!(root instanceof Mapping top)) {
      return asked && !named && !yaml.problems().isEmpty();
    }
    return asked ? !PlatformShape.partsOf(top).isEmpty() : PlatformShape.isCertain(top);
  }

  private static boolean isNamed(SourceText source, Set<String> names) {
    return names.contains(source.name().substring(source.name().lastIndexOf('/') + 1));
  }

  private static boolean hasShape(Node root) {
    return root instanceof Mapping top && mappings(top).anyMatch(Recognition::hasOutput);
  }

  private static boolean hasOutput(Mapping profile) {
    return profile.entries().stream()
        .filter(entry -> entry.name().equals(Optional.of("outputs")))
        .map(entry -> entry.value().target())
        .filter(Mapping.class::isInstance)
        .anyMatch(outputs -> mappings((Mapping) outputs).anyMatch(Recognition::isOutput));
  }

  /** Other tools have outputs too; those of a profile say which adapter they are for. */
  private static boolean isOutput(Mapping output) {
    return Lists.any(
        output.entries(),
        entry -> entry.isMerge() || entry.name().filter(TELLING::contains).isPresent());
  }

  private static Stream<Mapping> mappings(Mapping parent) {
    return parent.entries().stream()
        .map(entry -> entry.value().target())
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast);
  }
}
