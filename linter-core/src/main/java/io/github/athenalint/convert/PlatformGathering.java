package io.github.athenalint.convert;

import io.github.athenalint.profile.Section;
import io.github.athenalint.profile.Section.Kind;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the sections of the platform into the fields of one target; a later section wins. */
final class PlatformGathering {

  private static final Schema CORE = Schema.project(Dialect.CORE, Schema.newestVersion());

  private final Carrying carrying;
  private final Notes notes;
  private final Settings settings = new Settings();
  private final Map<String, Found> found = new LinkedHashMap<>();

  PlatformGathering(Carrying carrying, Notes notes) {
    this.carrying = carrying;
    this.notes = notes;
  }

  private record Found(Field field, Member member) {}

  /** Returns the fields by the section that they would be in. */
  Settings of(List<Section> sections) {
    for (Section section : sections) {
      section.target().members().forEach(member -> look(member, place(section.kind())));
    }
    for (Found one : found.values()) {
      carrying
          .carry(
              one.field().name(),
              one.field().secret(),
              one.member().value(),
              one.member().key().span())
          .ifPresent(datum -> settings.put(one.field().place(), one.field().name(), datum));
    }
    return settings;
  }

  static Place place(Kind kind) {
    return switch (kind) {
      case CONNECTION -> Place.CONNECTION;
      case CREDENTIAL -> Place.CREDENTIAL;
      case EXTENDED_ATTRIBUTES -> Place.EXTENDED_ATTRIBUTES;
    };
  }

  private void look(Member member, Place place) {
    Schema here = place == Place.EXTENDED_ATTRIBUTES ? CORE : Schema.section(place);
    Optional<Field> field =
        member.keyType() == ValueType.TEXT ? here.field(member.name()) : Optional.empty();
    if (field.isEmpty()) {
      notes.dropped(member, why(member.name(), place));
    } else if (field.get().place() == Place.ENVELOPE) {
      notes.dropped(member, "every Athena target has it");
    } else if (member.value() instanceof Value.Null) {
      notes.dropped(member, "null is what counts without it too");
    } else {
      Found earlier = found.put(field.get().name(), new Found(field.get(), member));
      if (earlier != null) {
        notes.dropped(earlier.member(), place.words() + " override it");
      }
    }
  }

  private static String why(String name, Place place) {
    Schema here = Schema.section(place);
    return here.misplacedField(name)
        .filter(field -> field.name().equals(name))
        .map(field -> "it sets nothing in " + place.words() + ", only in " + field.place().words())
        .orElseGet(() -> Split.unknown(name, here));
  }
}
