package io.github.athenalint.profile;

import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder below {@code models:} in dbt_project.yml; settings count for it and for those inside it.
 *
 * @param own the settings that it makes, by their name without the plus sign
 * @param all its own settings and those it inherits
 */
public record ModelFolder(Map<String, Entry> own, Map<String, Entry> all) {

  private static final int DEEPEST = 50;

  /** Copies the maps. */
  public ModelFolder {
    own = Map.copyOf(own);
    all = Map.copyOf(all);
  }

  /** Returns the text of a setting, its own or inherited, where it is written as one. */
  public Optional<String> text(String setting) {
    return Optional.ofNullable(all.get(setting))
        .flatMap(
            entry ->
                entry.value().target() instanceof Scalar scalar
                    ? Optional.of(scalar.text())
                    : Optional.empty());
  }

  static void collect(Mapping models, List<ModelFolder> folders) {
    collect(models, Map.of(), folders, 0);
  }

  private static void collect(
      Mapping mapping, Map<String, Entry> inherited, List<ModelFolder> folders, int depth) {
    Map<String, Entry> own = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      String name = entry.name().orElse("");
      if (name.startsWith("+")) {
        own.put(name.substring(1), entry);
      } else if (entry.value().target() instanceof Scalar) {
        own.putIfAbsent(name, entry);
      }
    }
    Map<String, Entry> all = new HashMap<>(inherited);
    all.putAll(own);
    folders.add(new ModelFolder(own, all));
    for (Entry entry : mapping.entries()) {
      Node value = entry.value().target();
      boolean folder = !entry.name().orElse("").startsWith("+");
      if (folder && value instanceof Mapping inner && depth < DEEPEST) {
        collect(inner, all, folders, depth + 1);
      }
    }
  }
}
