package io.github.athenalint.rule;

import java.util.Map;
import java.util.Optional;

/**
 * The naming conventions of a team.
 *
 * @param profile what profiles are called
 * @param target what targets are called
 * @param fields what fields hold, by the name of the field
 * @param targets what fields of the target of one name hold, which goes before {@code fields}
 */
public record Conventions(
    Optional<Convention> profile,
    Optional<Convention> target,
    Map<String, Convention> fields,
    Map<String, Map<String, Convention>> targets) {

  /** No conventions. */
  public static final Conventions NONE =
      new Conventions(Optional.empty(), Optional.empty(), Map.of(), Map.of());

  /** Copies the maps. */
  public Conventions {
    fields = Map.copyOf(fields);
    targets = Map.copyOf(targets);
  }

  /** Tells whether there is none. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * Returns what a field of a target holds.
   *
   * @param name the name of the target
   * @param field the name of the field
   */
  public Optional<Convention> field(String name, String field) {
    return Optional.ofNullable(targets.getOrDefault(name, Map.of()).get(field))
        .or(() -> Optional.ofNullable(fields.get(field)));
  }
}
