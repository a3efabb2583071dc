package io.github.athenalint.convert;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the fields that the platform requires and a target lacks. */
final class Missing {

  private Missing() {}

  /**
   * Puts something in place of the required fields that are not there.
   *
   * @param settings where they belong
   * @param substitute what stands for a field; {@link Datum#NOTHING} leaves it out
   */
  static void fill(Settings settings, Function<Field, Datum> substitute) {
    for (Place place : List.of(Place.CONNECTION, Place.CREDENTIAL)) {
      required(place)
          .filter(field -> settings.get(place, field.name()).isEmpty())
          .forEach(
              field -> {
                Datum datum = substitute.apply(field);
                if (!(datum instanceof Datum.Nothing)) {
                  settings.put(place, field.name(), datum);
                }
              });
    }
  }

  private static Stream<Field> required(Place place) {
    return Schema.section(place).fields().stream().filter(Field::required);
  }
}
