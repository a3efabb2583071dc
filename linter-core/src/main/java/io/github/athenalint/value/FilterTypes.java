package io.github.athenalint.value;

import io.github.athenalint.text.Lists;
import java.util.Set;

/** What the filters that few profiles use give: the type of it, and what they never take. */
final class FilterTypes {

  /** They make a text of anything, or fail; it may be one of markup. */
  private static final Set<String> TEXTS =
      Set.of(
          "center",
          "e",
          "escape",
          "filesizeformat",
          "forceescape",
          "format",
          "indent",
          "pprint",
          "safe",
          "striptags",
          "title",
          "tojson",
          "truncate",
          "urlencode",
          "urlize",
          "wordwrap",
          "xmlattr");

  /** They give something to go through, which is no value itself. */
  private static final Set<String> GENERATORS =
      Set.of(
          "batch",
          "items",
          "map",
          "reject",
          "rejectattr",
          "select",
          "selectattr",
          "slice",
          "unique");

  private static final Set<String> LISTS = Set.of("dictsort", "groupby", "sort");

  /** They take an end of a list, or a letter of a text. */
  private static final Set<String> PICKS = Set.of("first", "last", "max", "min", "random");

  /** They need what is there when the template runs, so Jinja never makes a text of them. */
  static final Set<String> NEVER_FOLDED =
      Set.of("map", "random", "reject", "rejectattr", "select", "selectattr");

  /** They fail where they meet what is undefined; the others take it for nothing. */
  private static final Set<String> STRICT =
      Set.of(
          "abs", "attr", "dictsort", "filesizeformat", "indent", "tojson", "wordwrap", "xmlattr");

  private FilterTypes() {}

  /** Returns what a filter gives where no more is known of it. */
  static Seen of(String name, Seen input) {
    if (input instanceof Seen.Undefined undefined) {
      if (STRICT.contains(name)) {
        throw EvaluationFailure.undefined(undefined);
      }
      if (PICKS.contains(name)) {
        return input;
      }
    }
    if (TEXTS.contains(name)) {
      return Fixed.MARKUP;
    }
    if (GENERATORS.contains(name)) {
      return Fixed.OBJECT;
    }
    if (LISTS.contains(name)) {
      return Seen.Opaque.of(ValueType.LIST);
    }
    if ((PICKS.contains(name) || name.equals("reverse")) && !(input instanceof Seen.Undefined)) {
      return gone(name, input);
    }
    return name.equals("wordcount") ? Seen.Opaque.of(ValueType.INTEGER) : Fixed.ANYTHING;
  }

  /** Goes through a value, which Python does not do with a number. */
  private static Seen gone(String name, Seen input) {
    boolean certain = !input.other() && !input.types().isEmpty();
    if (certain && !Lists.any(input.types(), FilterTypes::isCollection)) {
      throw EvaluationFailure.other("'" + Operators.typeName(input) + "' object is not iterable");
    }
    boolean text = input.isText() || input.equals(Fixed.MARKUP);
    if (name.equals("reverse")) {
      return text ? Fixed.MARKUP : input.mayBeText() ? Fixed.ANYTHING : Fixed.OBJECT;
    }
    // Of an empty text the pick is undefined, which no field takes.
    return text ? Fixed.MARKUP : Fixed.ANYTHING;
  }

  private static boolean isCollection(ValueType type) {
    return type == ValueType.TEXT || type == ValueType.LIST || type == ValueType.MAPPING;
  }
}
