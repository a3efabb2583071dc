package io.github.athenalint.cli.fields;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a version of the adapter changed about a key that older ones knew.
 *
 * @param version the version
 * @param what what it changed, a clause
 */
record Change(AdapterVersion version, String what) {

  /** Returns all changes of a key, the oldest first. */
  static List<Change> of(String name) {
    List<Change> changes = new ArrayList<>();
    Optional<Field> before = Optional.empty();
    for (AdapterVersion version : Schema.versions()) {
      Optional<Field> now = Schema.project(Dialect.CORE, version).field(name);
      if (before.isPresent() && now.isPresent()) {
        compare(before.get(), now.get(), version, changes);
      }
      before = now;
    }
    return changes;
  }

  private static void compare(Field old, Field now, AdapterVersion version, List<Change> changes) {
    List<String> parts = new ArrayList<>();
    if (old.required() != now.required()) {
      parts.add(now.required() ? "it became required" : "it is no longer required");
    }
    if (!old.types().equals(now.types())) {
      parts.add("it takes " + Wording.types(now) + " instead of " + Wording.types(old));
    }
    if (!parts.isEmpty()) {
      changes.add(new Change(version, String.join(", and ", parts)));
    }
  }
}
