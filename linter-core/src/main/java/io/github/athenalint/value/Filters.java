package io.github.athenalint.value;

import io.github.athenalint.jinja.Arguments;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.text.Ascii;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The filters that profiles use; what the others give is not known. */
final class Filters {

  private static final Regex INTEGER = Regex.of("[-+]?[0-9](?:_?[0-9])*");
  private static final Regex FLOAT =
      Regex.of(
          "[-+]?(?:[0-9](?:_?[0-9])*\\.?(?:[0-9](?:_?[0-9])*)?|\\.[0-9](?:_?[0-9])*)"
              + "(?:[eE][-+]?[0-9](?:_?[0-9])*)?");
  private static final int LONGEST = 1000;

  private final Function<Expr, Seen> evaluation;

  Filters(Function<Expr, Seen> evaluation) {
    this.evaluation = evaluation;
  }

  /** Applies a filter that Jinja or dbt knows. */
  Seen apply(Expr.Filter filter, Seen input) {
    Arguments arguments = filter.arguments();
    // Everything is evaluated before the filter runs, so that failures come first.
    List<Seen> given = Lists.map(arguments.all(), evaluation);
    boolean plain = given.isEmpty();
    if (!arguments.spread().isEmpty()) {
      return Fixed.ANYTHING;
    }
    return switch (filter.name()) {
      case "as_text" -> plain ? marked(input, Marker.TEXT) : Fixed.ANYTHING;
      case "as_native" -> plain ? marked(input, Marker.NATIVE) : Fixed.ANYTHING;
      case "as_bool" -> plain ? marked(input, Marker.BOOL) : Fixed.ANYTHING;
      case "as_number" -> plain ? marked(input, Marker.NUMBER) : Fixed.ANYTHING;
      case "is_list" -> plain ? isList(input) : Fixed.ANYTHING;
      case "default", "d" -> fallback(arguments, input);
      case "int" -> integer(arguments, input);
      case "float" -> real(arguments, input);
      case "lower" -> plain ? cased(input, text -> text.toLowerCase(Locale.ROOT)) : Fixed.ANYTHING;
      case "upper" -> plain ? cased(input, text -> text.toUpperCase(Locale.ROOT)) : Fixed.ANYTHING;
      case "capitalize" -> plain ? ascii(input, Filters::capitalized) : Fixed.ANYTHING;
      case "trim" -> plain ? ascii(input, Filters::trimmed) : Seen.Opaque.of(ValueType.TEXT);
      case "replace" -> replaced(arguments, input);
      case "string" -> plain ? string(input) : Fixed.ANYTHING;
      case "length", "count" -> plain ? length(input) : Fixed.ANYTHING;
      case "first", "last" -> plain ? end(input, filter.name().equals("first")) : Fixed.ANYTHING;
      case "list" -> plain ? list(input) : Fixed.ANYTHING;
      case "join" -> joined(arguments, input);
      case "max", "min" -> plain ? Extremes.of(input, filter.name()) : Fixed.ANYTHING;
      case "abs" -> plain ? absolute(input) : Fixed.ANYTHING;
      case "round" -> plain ? rounded(input) : Fixed.ANYTHING;
      default -> FilterTypes.of(filter.name(), input);
    };
  }

  private Optional<Seen> argument(Arguments arguments, int place, String name) {
    return arguments.at(place, name).map(evaluation);
  }

  private static Seen marked(Seen input, Marker marker) {
    Seen text = Joining.text(input);
    return text instanceof Seen.Str known
        ? new Seen.Str(known.text(), marker)
        : new Seen.Opaque(text.types(), false, text.prefix(), text.suffix(), marker);
  }

  private static Seen isList(Seen input) {
    if (!(input instanceof Seen.Opaque)) {
      return Seen.of(input instanceof Seen.Items items && !items.tuple());
    }
    return input.types().contains(ValueType.LIST) || input.other()
        ? Seen.Opaque.of(ValueType.BOOLEAN)
        : Seen.of(false);
  }

  private Seen fallback(Arguments arguments, Seen input) {
    Seen otherwise = argument(arguments, 0, "default_value").orElse(Fixed.EMPTY);
    Optional<Boolean> alsoFalse =
        argument(arguments, 1, "boolean").map(Joining::truth).orElse(Optional.of(false));
    if (input instanceof Seen.Undefined) {
      return otherwise;
    }
    if (alsoFalse.isEmpty() || input.other()) {
      return input instanceof Seen.Items ? input : Joining.either(input, otherwise);
    }
    if (!alsoFalse.get()) {
      return input;
    }
    return Joining.truth(input)
        .map(truth -> truth ? input : otherwise)
        .orElseGet(() -> Joining.either(input, otherwise));
  }

  private Seen integer(Arguments arguments, Seen input) {
    Seen otherwise = argument(arguments, 0, "default").orElse(Seen.of(0));
    Seen unknown = Joining.either(Seen.Opaque.of(ValueType.INTEGER), otherwise);
    refuseUndefined(input);
    if (arguments.at(1, "base").isPresent()) {
      return unknown;
    }
    if (input instanceof Seen.Str text) {
      return integer(text.text(), otherwise, unknown);
    }
    if (input instanceof Seen.Num known && known.number() instanceof Double real) {
      return Double.isFinite(real) ? truncated(real) : unknown;
    }
    Optional<java.lang.Number> number = Operators.number(input);
    if (number.isPresent()) {
      return new Seen.Num(number.get());
    }
    return input instanceof Seen.Opaque ? unknown : otherwise;
  }

  private static Seen integer(String text, Seen otherwise, Seen unknown) {
    String inner = text.strip();
    if (!Ascii.is(text) || text.length() > LONGEST) {
      return unknown;
    }
    if (INTEGER.matches(inner)) {
      return new Seen.Num(Python.narrow(new BigInteger(unsigned(inner))));
    }
    if (FLOAT.matches(inner)) {
      double real = Double.parseDouble(inner.replace("_", ""));
      return Double.isFinite(real) ? truncated(real) : otherwise;
    }
    // Infinities and NaN are floats that no integer comes from, so they end here too.
    return otherwise;
  }

  private static Seen truncated(double real) {
    return new Seen.Num(Python.narrow(new BigDecimal(real).toBigInteger()));
  }

  private static String unsigned(String digits) {
    String plain = digits.replace("_", "");
    return plain.startsWith("+") ? plain.substring(1) : plain;
  }

  private Seen real(Arguments arguments, Seen input) {
    Seen otherwise = argument(arguments, 0, "default").orElse(new Seen.Num(0.0));
    Seen unknown = Joining.either(Seen.Opaque.of(ValueType.FLOAT), otherwise);
    refuseUndefined(input);
    if (input instanceof Seen.Str text) {
      String inner = text.text().strip();
      if (Ascii.is(inner) && inner.length() <= LONGEST && FLOAT.matches(inner)) {
        return new Seen.Num(Double.parseDouble(inner.replace("_", "")));
      }
      boolean special =
          !Ascii.is(text.text())
              || inner.length() > LONGEST
              || inner.toLowerCase(Locale.ROOT).matches("[-+]?(inf|infinity|nan)");
      return special ? unknown : otherwise;
    }
    Optional<java.lang.Number> number = Operators.number(input);
    if (number.isPresent()) {
      double value = number.get().doubleValue();
      return Double.isFinite(value) ? new Seen.Num(value) : unknown;
    }
    return input instanceof Seen.Opaque ? unknown : otherwise;
  }

  private static void refuseUndefined(Seen input) {
    if (input instanceof Seen.Undefined undefined) {
      throw EvaluationFailure.undefined(undefined);
    }
  }

  private static Seen cased(Seen input, UnaryOperator<String> change) {
    Seen text = Joining.text(input);
    return text instanceof Seen.Str known && TextMethods.isLatin(known.text())
        ? Seen.of(change.apply(known.text()))
        : ascii(input, change);
  }

  private static Seen ascii(Seen input, UnaryOperator<String> change) {
    Seen text = Joining.text(input);
    // Beyond ASCII the tables of Java and Python may differ.
    return text instanceof Seen.Str known && Ascii.is(known.text())
        ? Seen.of(change.apply(known.text()))
        : input.other() && !(input instanceof Seen.Undefined)
            ? Fixed.MARKUP
            : Seen.Opaque.of(ValueType.TEXT);
  }

  private static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String trimmed(String text) {
    return text.strip();
  }

  private Seen replaced(Arguments arguments, Seen input) {
    Optional<Seen> from = argument(arguments, 0, "old").map(Joining::text);
    Optional<Seen> to = argument(arguments, 1, "new").map(Joining::text);
    boolean known =
        arguments.at(2, "count").isEmpty()
            && Joining.text(input) instanceof Seen.Str
            && from.isPresent()
            && from.get() instanceof Seen.Str
            && to.isPresent()
            && to.get() instanceof Seen.Str;
    if (!known) {
      return from.isPresent() && to.isPresent() && input.isText()
          ? Seen.Opaque.of(ValueType.TEXT)
          : Fixed.MARKUP;
    }
    String old = from.orElseThrow().prefix();
    return old.isEmpty()
        ? Seen.Opaque.of(ValueType.TEXT)
        : Seen.of(Joining.text(input).prefix().replace(old, to.orElseThrow().prefix()));
  }

  private static Seen string(Seen input) {
    return input instanceof Seen.Str || (input instanceof Seen.Opaque && input.isText())
        ? input
        : input.other() && input instanceof Seen.Opaque ? Fixed.ANYTHING : withMarker(input);
  }

  private static Seen withMarker(Seen input) {
    // A text among the types would keep its marker.
    return input.marker() == Marker.NONE ? Joining.text(input) : Fixed.ANYTHING;
  }

  private static Seen length(Seen input) {
    if (input instanceof Seen.Str text) {
      return Seen.of(text.text().codePointCount(0, text.text().length()));
    }
    if (input instanceof Seen.Items items) {
      return Seen.of(items.items().size());
    }
    if (input instanceof Seen.Fields fields) {
      return Seen.of(fields.fields().size());
    }
    if (input instanceof Seen.Undefined) {
      return Seen.of(0);
    }
    if (!(input instanceof Seen.Opaque)) {
      throw EvaluationFailure.other(
          "object of type '" + Operators.typeName(input) + "' has no len()");
    }
    return Seen.Opaque.of(ValueType.INTEGER);
  }

  private static Seen end(Seen input, boolean first) {
    List<Seen> items = input instanceof Seen.Items known ? known.items() : List.of();
    if (items.isEmpty()) {
      return FilterTypes.of("first", input);
    }
    return items.get(first ? 0 : items.size() - 1);
  }

  private static Seen list(Seen input) {
    if (input instanceof Seen.Items items) {
      return new Seen.Items(items.items(), false);
    }
    return input.isText() || input.equals(Fixed.OBJECT)
        ? Seen.Opaque.of(ValueType.LIST)
        : Fixed.ANYTHING;
  }

  private Seen joined(Arguments arguments, Seen input) {
    Optional<Seen> between = argument(arguments, 0, "d");
    boolean simple =
        input instanceof Seen.Items
            && arguments.at(1, "attribute").isEmpty()
            && between.orElse(Fixed.EMPTY) instanceof Seen.Str;
    if (!simple) {
      return Fixed.ANYTHING;
    }
    List<Seen> items = new ArrayList<>(((Seen.Items) input).items());
    Seen all = Fixed.EMPTY;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).other()) {
        return Fixed.ANYTHING;
      }
      Seen before = i == 0 ? all : Joining.concat(all, between.orElse(Fixed.EMPTY));
      all = Joining.concat(before, items.get(i));
    }
    return all;
  }

  /** How a number is rounded is not followed; a text certainly cannot be. */
  private static Seen rounded(Seen input) {
    if (input.isText()) {
      throw EvaluationFailure.other("type str doesn't define __round__ method");
    }
    return Fixed.ANYTHING;
  }

  private static Seen absolute(Seen input) {
    if (input.isText()) {
      throw EvaluationFailure.other("bad operand type for abs(): 'str'");
    }
    Optional<java.lang.Number> number = Operators.number(input);
    if (number.isEmpty()) {
      return Operators.isNumeric(input)
          ? Seen.Opaque.of(ValueType.INTEGER, ValueType.FLOAT)
          : Fixed.ANYTHING;
    }
    return new Seen.Num(
        number.get() instanceof Double real
            ? (java.lang.Number) Math.abs(real)
            : Python.narrow(Python.integer(number.get()).abs()));
  }
}
