package io.github.athenalint.convert;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of one target by where they live on the platform, in the order people expect. */
final class Settings {

  private static final List<Field> FIELDS =
      Schema.project(Dialect.CORE, Schema.newestVersion()).fields();

  private final Map<Place, Map<String, Datum>> sections = new EnumMap<>(Place.class);

  Settings() {
    for (Place place : Place.values()) {
      sections.put(place, new TreeMap<>(Comparator.comparingInt(Settings::order)));
    }
  }

  private static int order(String name) {
    return Lists.first(FIELDS, field -> field.name().equals(name)).map(Field::order).orElseThrow();
  }

  private Map<String, Datum> section(Place place) {
    return sections.getOrDefault(place, Map.of());
  }

  void put(Place place, String name, Datum datum) {
    section(place).put(name, datum);
  }

  Optional<Datum> get(Place place, String name) {
    return Optional.ofNullable(section(place).get(name));
  }

  /** Takes a field out of a section. */
  Optional<Datum> remove(Place place, String name) {
    return Optional.ofNullable(section(place).remove(name));
  }

  /** Returns what a section holds now. */
  Map<String, Datum> of(Place place) {
    return new LinkedHashMap<>(section(place));
  }
}
