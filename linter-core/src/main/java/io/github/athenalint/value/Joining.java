package io.github.athenalint.value;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.text.Lists;
import java.math.BigInteger;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is common to all values: one of two, the text of one, the truth of one. */
final class Joining {

  /** Python refuses to print integers of more digits than that. */
  private static final int MOST_BITS = 8192;

  private static final int MOST_CANDIDATES = 8;

  private Joining() {}

  /** Returns what is known of a value that is either one or the other. */
  static Seen either(Seen one, Seen two) {
    if (one.equals(two)) {
      return one;
    }
    boolean bothTexts = one.mayBeText() && two.mayBeText();
    if (bothTexts && one.marker() != two.marker()) {
      return Fixed.ANYTHING;
    }
    Set<ValueType> types = EnumSet.noneOf(ValueType.class);
    types.addAll(one.types());
    types.addAll(two.types());
    Seen text = one.mayBeText() ? one : two;
    return new Seen.Opaque(
        types,
        one.other() || two.other(),
        bothTexts ? commonPrefix(one.prefix(), two.prefix()) : text.prefix(),
        bothTexts ? commonSuffix(one.suffix(), two.suffix()) : text.suffix(),
        text.marker(),
        bothTexts ? isFilled(one) && isFilled(two) : isFilled(text),
        amongst(one, two));
  }

  /** Returns the values of which it is one, if they are few. */
  private static List<Seen> amongst(Seen one, Seen two) {
    List<Seen> first = candidates(one);
    List<Seen> second = candidates(two);
    boolean few = first.size() + second.size() <= MOST_CANDIDATES;
    return first.isEmpty() || second.isEmpty() || !few
        ? List.of()
        : Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  private static List<Seen> candidates(Seen value) {
    if (value instanceof Seen.Opaque unknown) {
      return unknown.among();
    }
    boolean plain =
        value instanceof Seen.Num
            || value instanceof Seen.Truth
            || (value instanceof Seen.Str known
                && known.marker() == Marker.NONE
                && !known.text().contains(EnvVar.SECRET_PREFIX));
    return plain ? List.of(value) : List.of();
  }

  /** Tells whether a text is certainly more than nothing; a secret may be empty once it is in. */
  private static boolean isFilled(Seen value) {
    return value instanceof Seen.Str known
        ? Secrets.isFilled(known.text())
        : value instanceof Seen.Opaque unknown
            && unknown.filled()
            && !(unknown.prefix() + unknown.suffix()).contains(EnvVar.SECRET_PREFIX);
  }

  private static String commonPrefix(String one, String two) {
    int length = 0;
    while (length < Math.min(one.length(), two.length())
        && one.charAt(length) == two.charAt(length)) {
      length++;
    }
    return one.substring(0, length);
  }

  private static String commonSuffix(String one, String two) {
    int length = 0;
    while (length < Math.min(one.length(), two.length())
        && one.charAt(one.length() - 1 - length) == two.charAt(two.length() - 1 - length)) {
      length++;
    }
    return one.substring(one.length() - length);
  }

  /** Returns what {@code str(value)} gives; never marked. */
  static Seen text(Seen value) {
    if (value instanceof Seen.Str known) {
      return Seen.of(known.text());
    }
    if (value instanceof Seen.Undefined) {
      return Fixed.EMPTY;
    }
    if (value instanceof Seen.Opaque && value.isText()) {
      return Seen.Opaque.text(value.prefix(), value.suffix());
    }
    if (value.equals(Fixed.METHOD)) {
      return Seen.Opaque.text("<", ">");
    }
    return representation(value).<Seen>map(Seen::of).orElseGet(() -> bracketed(value));
  }

  /** Of a list or a dict the brackets are known, whatever is in it. */
  private static Seen bracketed(Seen value) {
    if (value instanceof Seen.Items items) {
      return items.tuple() ? Seen.Opaque.text("(", ")") : Seen.Opaque.text("[", "]");
    }
    return value instanceof Seen.Fields
        ? Seen.Opaque.text("{", "}")
        : Seen.Opaque.of(ValueType.TEXT);
  }

  /** Returns what {@code repr(value)} gives where that is known. */
  static Optional<String> representation(Seen value) {
    if (value instanceof Seen.Str known) {
      return Python.quoted(known.text());
    }
    if (value instanceof Seen.Num known) {
      boolean printable =
          !(known.number() instanceof BigInteger big) || big.bitLength() < MOST_BITS;
      return printable ? Optional.of(Python.text(known.number())) : Optional.empty();
    }
    if (value instanceof Seen.Truth known) {
      return Optional.of(known.truth() ? "True" : "False");
    }
    if (value instanceof Seen.Nil || value instanceof Seen.Undefined) {
      return Optional.of(value instanceof Seen.Nil ? "None" : "Undefined");
    }
    if (value instanceof Seen.Items known) {
      var items = Lists.map(known.items(), Joining::representation);
      String inner = items.stream().map(item -> item.orElse("")).collect(Collectors.joining(", "));
      String open = known.tuple() ? "(" : "[";
      String close = known.tuple() ? (items.size() == 1 ? ",)" : ")") : "]";
      return Lists.all(items, Optional::isPresent)
          ? Optional.of(open + inner + close)
          : Optional.empty();
    }
    if (value instanceof Seen.Fields known) {
      StringBuilder inner = new StringBuilder();
      for (var field : known.fields().entrySet()) {
        Optional<String> key = Python.quoted(field.getKey());
        Optional<String> item = representation(field.getValue());
        if (key.isEmpty() || item.isEmpty()) {
          return Optional.empty();
        }
        inner.append(inner.isEmpty() ? "" : ", ").append(key.get()).append(": ").append(item.get());
      }
      return Optional.of("{" + inner + "}");
    }
    return Optional.empty();
  }

  /** Returns the undefined value that a value is or holds. */
  static Optional<Seen.Undefined> undefined(Seen value) {
    if (value instanceof Seen.Undefined undefined) {
      return Optional.of(undefined);
    }
    if (value instanceof Seen.Items items) {
      return undefined(items.items());
    }
    return value instanceof Seen.Fields fields
        ? undefined(fields.fields().values())
        : Optional.empty();
  }

  private static Optional<Seen.Undefined> undefined(Collection<Seen> parts) {
    for (Seen part : parts) {
      Optional<Seen.Undefined> undefined = undefined(part);
      if (undefined.isPresent()) {
        return undefined;
      }
    }
    return Optional.empty();
  }

  /** Returns the two texts one after the other. */
  static Seen concat(Seen one, Seen two) {
    Seen left = text(one);
    Seen right = text(two);
    if (left instanceof Seen.Str first && right instanceof Seen.Str second) {
      return Seen.of(first.text() + second.text());
    }
    return Seen.Opaque.text(
        left instanceof Seen.Str first ? first.text() + right.prefix() : left.prefix(),
        right instanceof Seen.Str second ? left.suffix() + second.text() : right.suffix());
  }

  /** Returns whether Python takes the value for true, where that is known. */
  static Optional<Boolean> truth(Seen value) {
    if (value instanceof Seen.Str known) {
      return Optional.of(!known.text().isEmpty());
    }
    if (value instanceof Seen.Num known) {
      return Optional.of(
          known.number() instanceof Double real
              ? real != 0
              : Python.integer(known.number()).signum() != 0);
    }
    if (value instanceof Seen.Truth known) {
      return Optional.of(known.truth());
    }
    if (value instanceof Seen.Nil || value instanceof Seen.Undefined) {
      return Optional.of(false);
    }
    if (value instanceof Seen.Items known) {
      return Optional.of(!known.items().isEmpty());
    }
    if (value instanceof Seen.Fields known) {
      return Optional.of(!known.fields().isEmpty());
    }
    boolean neverEmpty = value.isText() && !(value.prefix().isEmpty() && value.suffix().isEmpty());
    return neverEmpty || value.equals(Fixed.METHOD) ? Optional.of(true) : Optional.empty();
  }
}
