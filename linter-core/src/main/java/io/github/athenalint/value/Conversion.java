package io.github.athenalint.value;

import io.github.athenalint.text.Ascii;
import java.util.EnumSet;
import java.util.Set;

/** What dbt makes of the single part of a template that carries a marker. */
final class Conversion {

  private Conversion() {}

  /** Returns the value that the part becomes; never marked. */
  static Seen finish(Seen part) {
    Marker marker = part.marker();
    if (marker == Marker.NONE) {
      return part;
    }
    if (part instanceof Seen.Str known) {
      return marker == Marker.TEXT
          ? Seen.of(known.text())
          : converted(known.text(), marker, PythonLiteral.read(known.text()));
    }
    if (marker == Marker.TEXT) {
      return unmarked(part, part.types());
    }
    if (marker == Marker.NATIVE || part.other()) {
      return Fixed.ANYTHING;
    }
    if (part.isText() && !mayBeLiteral(part.prefix())) {
      throw notConverted(part.prefix() + "…", marker);
    }
    Set<ValueType> types = EnumSet.noneOf(ValueType.class);
    types.addAll(part.types());
    types.remove(ValueType.TEXT);
    types.addAll(wanted(marker));
    return new Seen.Opaque(types, false, "", "", Marker.NONE);
  }

  private static Seen unmarked(Seen part, Set<ValueType> types) {
    return new Seen.Opaque(types, part.other(), part.prefix(), part.suffix(), Marker.NONE);
  }

  private static Set<ValueType> wanted(Marker marker) {
    return marker == Marker.BOOL
        ? Set.of(ValueType.BOOLEAN)
        : Set.of(ValueType.INTEGER, ValueType.FLOAT);
  }

  private static Seen converted(String text, Marker marker, Seen literal) {
    if (marker == Marker.NATIVE) {
      return literal;
    }
    if (literal.equals(Fixed.ANYTHING) && mayBeLiteral(text)) {
      return new Seen.Opaque(wanted(marker), false, "", "", Marker.NONE);
    }
    if (wanted(marker).containsAll(literal.types())) {
      return literal;
    }
    throw notConverted(text, marker);
  }

  /** Tells whether a number or a truth value of Python may begin so, perhaps in brackets. */
  private static boolean mayBeLiteral(String prefix) {
    String begin = prefix.stripLeading();
    return begin.isEmpty()
        || !Ascii.is(begin)
        || "+-.0123456789(TF\\#".indexOf(begin.charAt(0)) >= 0;
  }

  private static EvaluationFailure notConverted(String text, Marker marker) {
    String shown = Python.quoted(text).isPresent() ? text : "…";
    return new EvaluationFailure(
        TemplateProblem.Kind.CONVERSION,
        text,
        "Could not convert value '%s' into type '%s'"
            .formatted(shown, marker == Marker.BOOL ? "bool" : "number"));
  }
}
