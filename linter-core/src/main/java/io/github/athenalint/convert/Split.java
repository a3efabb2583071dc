package io.github.athenalint.convert;

import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.NotAField;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts the fields of a target into the sections of the platform, as the schema says. A value that
 * its section does not take, such as a fraction or a template where an integer is asked for, goes
 * into the extended attributes, which override the other sections and take every field as the
 * adapter reads it. A template where a text is asked for stays: the platform renders {@code
 * env_var} in connections and credentials (docs.getdbt.com, "About env_var function").
 */
final class Split {

  private static final Schema CORE = Schema.project(Dialect.CORE, Schema.newestVersion());

  private final Target target;
  private final boolean keysApart;
  private final Carrying carrying;
  private final Notes notes;
  private final Settings settings = new Settings();

  /**
   * Prepares the sorting.
   *
   * @param target the target
   * @param keysApart whether the secrets of the credential come from elsewhere; of those that are
   *     there, none is left
   */
  Split(Target target, boolean keysApart, Carrying carrying, Notes notes) {
    this.target = target;
    this.keysApart = keysApart;
    this.carrying = carrying;
    this.notes = notes;
  }

  Settings settings() {
    target.members().forEach(this::sort);
    return settings;
  }

  private void sort(Member member) {
    Optional<Field> field =
        member.keyType() == ValueType.TEXT ? CORE.field(member.name()) : Optional.empty();
    if (field.isEmpty()) {
      notes.dropped(member, unknown(member.name(), CORE));
    } else if (field.get().place() == Place.ENVELOPE) {
      noteOtherAdapter(member);
    } else if (field.get().shape() == Shape.AWS_PROFILE) {
      notes.dropped(member, "the platform has no AWS configuration with such a profile");
    } else if (member.value() instanceof Value.Null) {
      notes.dropped(member, "null is what counts without it too");
    } else if (isSecondName(member, field.get())) {
      notes.dropped(member, "`" + field.get().name() + "` is there too, and means the same");
    } else if (keysApart && isKey(field.get())) {
      settings.put(Place.CREDENTIAL, field.get().name(), Datum.NOTHING);
    } else {
      carrying
          .carry(member.name(), field.get().secret(), member.value(), member.key().span())
          .ifPresent(datum -> place(field.get(), member, datum));
    }
  }

  /** Returns why a key means nothing. */
  static String unknown(String name, Schema schema) {
    Optional<String> reason = schema.notAField(name).map(NotAField::reason);
    Optional<String> guess =
        schema.lookAlike(name).map(near -> "did you mean `" + near.field().name() + "`?");
    return reason.orElse("dbt does not read it" + guess.map(why -> ", " + why).orElse(""));
  }

  private static boolean isKey(Field field) {
    return field.secret() && field.place() == Place.CREDENTIAL;
  }

  private void noteOtherAdapter(Member member) {
    if (!member.value().asText().equals(Optional.of("athena"))) {
      notes.add(member.key().span(), "`" + member.name() + "` is taken for `athena`");
    }
  }

  private boolean isSecondName(Member member, Field field) {
    return !member.name().equals(field.name()) && target.member(field.name()).isPresent();
  }

  private void place(Field field, Member member, Datum datum) {
    Place home = field.place();
    if (home == Place.EXTENDED_ATTRIBUTES || takes(home, field.name(), member.value())) {
      settings.put(home, field.name(), datum);
      noteUpperCase(field, member);
    } else {
      settings.put(Place.EXTENDED_ATTRIBUTES, field.name(), datum);
      notes.add(
          member.key().span(),
          "`"
              + field.name()
              + "` goes into the extended attributes: "
              + home.words()
              + " takes another type");
    }
  }

  /** Tells whether a section takes the values that a value may be. */
  private static boolean takes(Place place, String name, Value value) {
    Set<ValueType> types = Schema.section(place).field(name).map(Field::types).orElse(Set.of());
    return value.isKnown() ? types.containsAll(value.types()) : types.contains(ValueType.TEXT);
  }

  private void noteUpperCase(Field field, Member member) {
    boolean lower = field.shape() == Shape.CATALOG || field.shape() == Shape.LOWERCASE_NAME;
    boolean upper =
        member
            .value()
            .asText()
            .filter(text -> !text.equals(text.toLowerCase(Locale.ROOT)))
            .isPresent();
    if (lower && upper) {
      notes.add(
          member.value().node().span(),
          "`" + field.name() + "` has letters in upper case: the platform asks for lower case");
    }
  }
}
