package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.NotAField;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Suggestion;
import io.github.athenalint.value.Value.Member;
import java.util.Optional;

/** Keys that are no fields, but were meant for one: what they cause is told where they stand. */
final class Misspelling {

  private Misspelling() {}

  /** Returns the field that was meant by a key that is none. */
  static Optional<Field> meant(String key, Schema schema) {
    Optional<NotAField> known = schema.notAField(key);
    return known.isPresent()
        ? known.flatMap(NotAField::replacement).flatMap(schema::field)
        : schema.lookAlike(key).map(Suggestion::field);
  }

  /** Tells whether a target certainly leaves a field out, rather than misspelling it. */
  static boolean isLeftOut(String field, Target target, Schema schema) {
    return target.complete()
        && schema.field(field).isPresent()
        && target.member(field).isEmpty()
        && !of(field, target, schema);
  }

  /** Tells whether a target has a key that was meant for a field. */
  static boolean of(String field, Target target, Schema schema) {
    for (Member member : target.members()) {
      String name = member.name();
      if (schema.field(name).isEmpty()
          && schema.newerField(name).isEmpty()
          && meant(name, schema).filter(meant -> meant.name().equals(field)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
