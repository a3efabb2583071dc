package io.github.athenalint.rules;

import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import java.util.Set;
import java.util.function.BiConsumer;

/** Goes through the templates of a dbt_project.yml. */
final class ProjectTemplates {

  /** What is rendered as profiles are, and what is not rendered at all. */
  private static final Set<String> OTHERS = Set.of("profile", "vars");

  private ProjectTemplates() {}

  /** Hands over each scalar that is a template, with the template. */
  static void each(ProjectFile project, BiConsumer<Scalar, Template> consumer) {
    project.top().stream()
        .flatMap(top -> top.entries().stream())
        .filter(entry -> entry.name().filter(OTHERS::contains).isEmpty())
        .forEach(entry -> walk(entry.value(), consumer));
  }

  /** An alias is not followed: its anchor stands in the file, and is seen there. */
  private static void walk(Node node, BiConsumer<Scalar, Template> consumer) {
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> walk(entry.value(), consumer));
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> walk(item, consumer));
    } else if (node instanceof Scalar scalar && Template.isTemplate(scalar.text())) {
      consumer.accept(scalar, Template.parse(scalar.text()));
    }
  }
}
