package io.github.athenalint.value;

/** The values of expressions that come up often. */
final class Fixed {

  static final Seen NIL = new Seen.Nil();
  static final Seen EMPTY = new Seen.Str("", Marker.NONE);
  static final Seen ANYTHING = new Seen.Opaque(Unknowns.ALL_TYPES, true, "", "", Marker.NONE);

  private Fixed() {}
}
