package io.github.athenalint.value;

import io.github.athenalint.text.Lists;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The filters {@code max} and {@code min} of a list of numbers. */
final class Extremes {

  private Extremes() {}

  static Seen of(Seen input, String name) {
    List<Seen> items = input instanceof Seen.Items known ? known.items() : List.of();
    for (Seen item : items) {
      if (item instanceof Seen.Undefined undefined && items.size() > 1) {
        throw EvaluationFailure.undefined(undefined);
      }
    }
    if (items.isEmpty() || !Lists.all(items, Extremes::isNumber)) {
      return items.isEmpty() ? FilterTypes.of(name, input) : Fixed.ANYTHING;
    }
    if (!Lists.all(items, Seen.Num.class::isInstance)) {
      Set<ValueType> types = EnumSet.noneOf(ValueType.class);
      items.forEach(item -> types.addAll(item.types()));
      return new Seen.Opaque(types, false, "", "", Marker.NONE);
    }
    Seen best = items.get(0);
    for (Seen item : items) {
      int order = Double.compare(real(item), real(best));
      best = name.equals("max") ? (order > 0 ? item : best) : (order < 0 ? item : best);
    }
    return best;
  }

  private static double real(Seen number) {
    return ((Seen.Num) number).number().doubleValue();
  }

  private static boolean isNumber(Seen item) {
    return !item.other()
        && !item.types().isEmpty()
        && Set.of(ValueType.INTEGER, ValueType.FLOAT).containsAll(item.types());
  }
}
