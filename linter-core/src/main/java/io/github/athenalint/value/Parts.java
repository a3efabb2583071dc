package io.github.athenalint.value;

import io.github.athenalint.jinja.Expr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What {@code value[index]} and {@code value[from:to]} give. */
final class Parts {

  private static final Set<String> METHODS_OF_DICTS =
      Set.of(
          "clear",
          "copy",
          "fromkeys",
          "get",
          "items",
          "keys",
          "pop",
          "popitem",
          "setdefault",
          "update",
          "values");

  private static final Set<String> METHODS_OF_TUPLES = Set.of("count", "index");

  private static final Set<String> OF_INTEGERS =
      Set.of(
          "as_integer_ratio",
          "bit_count",
          "bit_length",
          "conjugate",
          "denominator",
          "from_bytes",
          "imag",
          "is_integer",
          "numerator",
          "real",
          "to_bytes");

  /** What the values of Python have behind a dot, in any of its versions. */
  private static final Map<ValueType, Set<String>> ATTRIBUTES =
      Map.of(
          ValueType.NULL,
          Set.of(),
          ValueType.BOOLEAN,
          OF_INTEGERS,
          ValueType.INTEGER,
          OF_INTEGERS,
          ValueType.FLOAT,
          Set.of("as_integer_ratio", "conjugate", "fromhex", "hex", "imag", "is_integer", "real"),
          ValueType.LIST,
          Set.of(
              "append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove",
              "reverse", "sort"));

  private Parts() {}

  /** Returns the item at an index or under a key; the ends of a text that is split are texts. */
  static Seen at(Expr list, Seen of, Seen index, Function<Expr, Seen> evaluation) {
    Seen known = at(of, index);
    return known.equals(Fixed.ANYTHING)
            && Set.of(Seen.of(0), Seen.of(-1)).contains(index)
            && list instanceof Expr.Call call
            && call.callee() instanceof Expr.Attribute method
            && Set.of("split", "rsplit", "partition", "rpartition").contains(method.name())
            && call.arguments().positional().stream()
                .limit(1)
                .map(evaluation)
                .anyMatch(Seen::isText)
            && evaluation.apply(method.of()).isText()
        ? Seen.Opaque.of(ValueType.TEXT)
        : known;
  }

  /** Returns the item at an index or under a key. */
  private static Seen at(Seen of, Seen index) {
    if (of instanceof Seen.Fields fields && index instanceof Seen.Str key) {
      Seen value = fields.fields().get(key.text());
      return value == null ? attribute(fields, key.text()) : value;
    }
    if (of.isText() && of.marker() == Marker.NONE && index instanceof Seen.Str name) {
      // Jinja then looks for an attribute of that name.
      return TextMethods.attribute(name.text());
    }
    if (of instanceof Seen.Items items
        && index instanceof Seen.Num number
        && number.number() instanceof Long place) {
      return item(items, place);
    }
    if (isWithoutParts(of) && index instanceof Seen.Str name) {
      return attribute(of, name.text());
    }
    return isNowhere(of, index)
        ? new Seen.Undefined("", "'" + Operators.typeName(of) + " object' has no such element")
        : Fixed.ANYTHING;
  }

  /** Tells whether no value has such an index, for which Jinja then gives what is undefined. */
  private static boolean isNowhere(Seen of, Seen index) {
    boolean isNoText = !index.types().contains(ValueType.TEXT);
    boolean isNoNumber =
        isNoText
            && !index.types().contains(ValueType.INTEGER)
            && !index.types().contains(ValueType.BOOLEAN);
    boolean isCertain = !index.other() || index instanceof Seen.Undefined;
    if (!isCertain) {
      return false;
    }
    boolean isOfList = of.isText() || of instanceof Seen.Items;
    return (isNoText && (isWithoutParts(of) || of instanceof Seen.Fields))
        || (isNoNumber && isOfList);
  }

  /** Tells whether a value is none, or a number. */
  private static boolean isWithoutParts(Seen value) {
    return value instanceof Seen.Nil || Operators.isNumeric(value);
  }

  /** Returns an item of a list, from its end for a negative place; beyond it is undefined. */
  private static Seen item(Seen.Items items, long place) {
    int size = items.items().size();
    long from = place < 0 ? place + size : place;
    return from >= 0 && from < size
        ? items.items().get((int) from)
        : new Seen.Undefined(
            "", (items.tuple() ? "tuple" : "list") + " object has no element " + place);
  }

  /** Returns what stands behind a dot: a method of the dict before one of its entries. */
  static Seen attribute(Seen.Fields fields, String name) {
    if (METHODS_OF_DICTS.contains(name)) {
      return Fixed.METHOD;
    }
    if (name.startsWith("_")) {
      return Fixed.ANYTHING;
    }
    Seen value = fields.fields().get(name);
    return value == null
        ? new Seen.Undefined(name, "'dict object' has no attribute '" + name + "'")
        : value;
  }

  /** Returns what stands behind a dot of what is no text and no dict. */
  static Seen attribute(Seen of, String name) {
    boolean isTuple = of instanceof Seen.Items items && items.tuple();
    boolean isCertain = !of.other() && of.types().size() == 1;
    Set<String> known =
        isTuple
            ? METHODS_OF_TUPLES
            : isCertain ? ATTRIBUTES.get(of.types().iterator().next()) : null;
    if (known == null || name.startsWith("_")) {
      return Fixed.ANYTHING;
    }
    if (!known.contains(name)) {
      return new Seen.Undefined(
          name, "'" + Operators.typeName(of) + " object' has no attribute '" + name + "'");
    }
    return of.types().contains(ValueType.LIST) || isTuple ? Fixed.METHOD : Fixed.ANYTHING;
  }

  /** Returns a slice; a bound that is left out is none. */
  static Seen between(Seen of, List<Seen> bounds) {
    boolean plain = bounds.size() == 2 || (bounds.size() == 3 && bounds.get(2) instanceof Seen.Nil);
    if (!plain) {
      return Fixed.ANYTHING;
    }
    boolean isPlain = of instanceof Seen.Str text && hasNoSurrogates(text.text());
    if (isPlain || of instanceof Seen.Items) {
      int length = of instanceof Seen.Items items ? items.items().size() : of.prefix().length();
      Optional<Integer> from = place(bounds.get(0), 0, length);
      Optional<Integer> to = place(bounds.get(1), length, length);
      if (from.isPresent() && to.isPresent()) {
        return part(of, from.get(), Math.max(from.get(), to.get()));
      }
    }
    return of.isText() ? Seen.Opaque.of(ValueType.TEXT) : Fixed.ANYTHING;
  }

  /** Then Python counts the same letters as Java. */
  private static boolean hasNoSurrogates(String text) {
    return text.length() == text.codePointCount(0, text.length());
  }

  private static Seen part(Seen of, int from, int to) {
    return of instanceof Seen.Items items
        ? new Seen.Items(items.items().subList(from, to), items.tuple())
        : Seen.of(of.prefix().substring(from, to));
  }

  /** Returns the place that a bound stands for, within the length; negative ones count back. */
  private static Optional<Integer> place(Seen bound, int leftOut, int length) {
    if (bound instanceof Seen.Nil) {
      return Optional.of(leftOut);
    }
    return bound instanceof Seen.Num known && known.number() instanceof Long number
        ? Optional.of((int) Math.max(0, Math.min(length, number < 0 ? number + length : number)))
        : Optional.empty();
  }
}
