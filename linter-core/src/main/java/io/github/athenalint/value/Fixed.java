package io.github.athenalint.value;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.text.Lists;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values that do not depend on anything. */
final class Fixed {

  static final Seen NIL = new Seen.Nil();
  static final Seen EMPTY = new Seen.Str("", Marker.NONE);
  static final Seen ANYTHING = new Seen.Opaque(Unknowns.ALL_TYPES, true, "", "", Marker.NONE);

  /** A method or function that is not called. */
  static final Seen METHOD = new Seen.Opaque(Set.of(), true, "", "", Marker.NONE);

  /** A text that may be one of markup, which changes what it is joined to. */
  static final Seen MARKUP = new Seen.Opaque(Set.of(ValueType.TEXT), true, "", "", Marker.NONE);

  /** An object that is no value of YAML, such as a generator, a set or a date. */
  static final Seen OBJECT = new Seen.Opaque(Set.of(), true, "", "", Marker.NONE, true, List.of());

  private Fixed() {}

  /** Returns the value of a literal; nothing for any other expression. */
  static Optional<Seen> literal(Expr expression) {
    if (expression instanceof Expr.Text text) {
      return Optional.of(Seen.of(text.text()));
    }
    if (expression instanceof Expr.IntegerNumber number) {
      return Optional.of(new Seen.Num(Python.narrow(number.number())));
    }
    if (expression instanceof Expr.FloatNumber number) {
      return Optional.of(new Seen.Num(number.number()));
    }
    if (expression instanceof Expr.Truth truth) {
      return Optional.of(Seen.of(truth.truth()));
    }
    return expression instanceof Expr.None ? Optional.of(NIL) : Optional.empty();
  }

  /** Tells whether Jinja puts the value itself into what it compiles. */
  static boolean isConstant(Seen value) {
    if (value instanceof Seen.Items items) {
      return Lists.all(items.items(), Fixed::isConstant);
    }
    if (value instanceof Seen.Fields fields) {
      return Lists.all(fields.fields().values(), Fixed::isConstant);
    }
    return !(value instanceof Seen.Undefined || value.equals(METHOD) || value.equals(OBJECT))
        && value.marker() == Marker.NONE;
  }
}
