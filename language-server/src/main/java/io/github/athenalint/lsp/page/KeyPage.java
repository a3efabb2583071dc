package io.github.athenalint.lsp.page;

import io.github.athenalint.lsp.place.Level;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.NotAField;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Suggestion;
import java.util.Optional;

/**
 * What there is to tell of a key of a target, in Markdown: what its field is for; or why it is
 * none, and which one was probably meant.
 *
 * @param target the target
 * @param schema which fields it may have
 */
public record KeyPage(Target target, Schema schema) {

  /** Returns the pages about the keys of a target or a section. */
  public static KeyPage in(Level.OfTarget level) {
    return new KeyPage(level.target(), level.schema());
  }

  /** Returns the page of a key. */
  public String of(String key) {
    Optional<Field> field = schema.field(key);
    if (field.isPresent()) {
      return page(field.get());
    }
    boolean isAthena = target.isAthena() || schema.place().isPresent();
    return isAthena && !key.isBlank() ? stranger(key) : "";
  }

  private String stranger(String key) {
    Optional<Field> newer = schema.newerField(key);
    if (newer.isPresent()) {
      return "dbt-athena " + schema.version() + " ignores this key\n\n" + page(newer.get());
    }
    Optional<Field> misplaced = schema.misplacedField(key);
    if (misplaced.isPresent()) {
      Field field = misplaced.get();
      String name = ValuePage.code(field.name());
      return name + " belongs into " + field.place().words() + "\n\n" + page(field);
    }
    Optional<NotAField> known = schema.notAField(key);
    Optional<Field> meant =
        known.isPresent()
            ? known.flatMap(NotAField::replacement).flatMap(schema::field)
            : schema.lookAlike(key).map(Suggestion::field);
    return what(key, known)
        + meant.map(field -> "; did you mean `" + field.name() + "`?\n\n" + page(field)).orElse("");
  }

  /** A key that older adapters read is no stranger to them. */
  private static String what(String key, Optional<NotAField> known) {
    boolean removed = known.filter(one -> one.kind() == NotAField.Kind.REMOVED).isPresent();
    String what =
        ValuePage.code(key)
            + (removed ? " is a key of the past" : " is no field of an Athena target");
    return what + known.map(one -> ": " + one.reason()).orElse("");
  }

  private String page(Field field) {
    return FieldPage.of(field, schema);
  }
}
