package io.github.athenalint.profile;

import io.github.athenalint.jinja.Template;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Rendering;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dbt_project.yml beside a profiles.yml, read for what only both together tell.
 *
 * @param source the text
 * @param top what is in it; empty when it is broken, for then nothing is concluded
 * @param profile what {@code profile:} says, once rendered
 * @param pythonModel the path of a Python model of the project, if one is known
 */
public record ProjectFile(
    SourceText source,
    Optional<Mapping> top,
    Optional<Value> profile,
    Optional<String> pythonModel) {

  /** What the file is called. */
  public static final String NAME = "dbt_project.yml";

  /** Reads a dbt_project.yml without knowing the environment. */
  public static ProjectFile of(SourceText source) {
    return of(source, Environment.unknown());
  }

  /**
   * Reads a dbt_project.yml.
   *
   * @param source the text
   * @param environment what is known of the environment
   */
  public static ProjectFile of(SourceText source, Environment environment) {
    YamlFile yaml = YamlReader.read(source);
    Optional<Mapping> top =
        yaml.root()
            .filter(root -> yaml.problems().isEmpty() && root instanceof Mapping)
            .map(Mapping.class::cast);
    Optional<Value> profile =
        top.flatMap(map -> entry(map, "profile"))
            .map(one -> Rendering.render(source, one.value(), environment, Dialect.CORE).value());
    return new ProjectFile(source, top, profile, Optional.empty());
  }

  /** Returns the same project with what lies around it. */
  public ProjectFile with(Neighbours neighbours) {
    return new ProjectFile(
        source,
        top,
        profile,
        modelPaths()
            .flatMap(folder -> neighbours.pythonModel().apply(folder).stream())
            .findFirst());
  }

  /** Returns the folders of models, as far as they are written without templates. */
  private Stream<String> modelPaths() {
    Optional<Entry> entry = entry("model-paths");
    if (entry.isEmpty()) {
      return Stream.of("models");
    }
    return entry.get().value().target() instanceof Sequence paths
        ? paths.items().stream()
            .map(Node::target)
            .filter(Scalar.class::isInstance)
            .map(path -> ((Scalar) path).text())
            .filter(path -> !Template.isTemplate(path))
        : Stream.empty();
  }

  /** Tells whether a file of this name, with or without folders before it, is one. */
  public static boolean isName(String name) {
    return name.substring(name.lastIndexOf('/') + 1).equals(NAME);
  }

  /** Tells whether {@code flags:} sets anything. */
  public boolean hasFlags() {
    return entry("flags")
        .filter(flags -> flags.value().target() instanceof Mapping set && !set.entries().isEmpty())
        .isPresent();
  }

  /** Returns the entry of a name at the top. */
  public Optional<Entry> entry(String name) {
    return top.flatMap(mapping -> entry(mapping, name));
  }

  /** Returns the folders of models that the project sets something for, outer before inner. */
  public List<ModelFolder> modelFolders() {
    List<ModelFolder> folders = new ArrayList<>();
    entry("models")
        .filter(models -> models.value().target() instanceof Mapping)
        .ifPresent(models -> ModelFolder.collect((Mapping) models.value().target(), folders));
    return folders;
  }

  private static Optional<Entry> entry(Mapping mapping, String name) {
    return mapping.entries().stream()
        .filter(one -> one.name().equals(Optional.of(name)))
        .reduce((first, last) -> last);
  }
}
