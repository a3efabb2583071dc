package io.github.athenalint.value;

import io.github.athenalint.text.Lists;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Comparison of Python, as far as it is certain. */
final class Comparisons {

  private static final Set<ValueType> NUMERIC =
      Set.copyOf(EnumSet.of(ValueType.INTEGER, ValueType.FLOAT, ValueType.BOOLEAN));

  private Comparisons() {}

  /** Compares two values; empty where the answer is not known. */
  static Optional<Boolean> compare(String operator, Seen left, Seen right) {
    return switch (operator) {
      case "==" -> equal(left, right);
      case "!=" -> equal(left, right).map(equal -> !equal);
      case "in" -> contains(right, left);
      case "not in" -> contains(right, left).map(contained -> !contained);
      default -> order(operator, left, right);
    };
  }

  private static Optional<Boolean> equal(Seen left, Seen right) {
    if (left instanceof Seen.Opaque || right instanceof Seen.Opaque) {
      return disjoint(left, right) ? Optional.of(false) : Optional.empty();
    }
    Optional<java.lang.Number> first = Operators.number(left);
    Optional<java.lang.Number> second = Operators.number(right);
    if (first.isPresent() && second.isPresent()) {
      return numeric(first.get(), second.get()).map(order -> order == 0);
    }
    if (left instanceof Seen.Str one && right instanceof Seen.Str two) {
      return Optional.of(one.text().equals(two.text()));
    }
    boolean nested = left instanceof Seen.Items || left instanceof Seen.Fields;
    if (nested && left.getClass() == right.getClass()) {
      return Optional.empty();
    }
    return Optional.of(left.getClass() == right.getClass());
  }

  private static boolean disjoint(Seen left, Seen right) {
    if (left.other() || right.other()) {
      return false;
    }
    if (left.isText() && right.isText()) {
      return clash(left.prefix(), right.prefix(), true)
          || clash(left.suffix(), right.suffix(), false)
          || tooShort(left, right)
          || tooShort(right, left);
    }
    return !Lists.any(
        left.types(),
        type ->
            right.types().contains(type)
                || (NUMERIC.contains(type) && Lists.any(right.types(), NUMERIC::contains)));
  }

  private static boolean clash(String one, String two, boolean atStart) {
    return atStart
        ? !one.startsWith(two) && !two.startsWith(one)
        : !one.endsWith(two) && !two.endsWith(one);
  }

  private static boolean tooShort(Seen known, Seen opaque) {
    return known instanceof Seen.Str text
        && text.text().length() < Math.max(opaque.prefix().length(), opaque.suffix().length());
  }

  private static Optional<Integer> numeric(java.lang.Number left, java.lang.Number right) {
    boolean finite =
        (!(left instanceof Double first) || Double.isFinite(first))
            && (!(right instanceof Double second) || Double.isFinite(second));
    return finite ? Optional.of(decimal(left).compareTo(decimal(right))) : Optional.empty();
  }

  private static BigDecimal decimal(java.lang.Number number) {
    return number instanceof Double real
        ? new BigDecimal(real)
        : new BigDecimal(Python.integer(number));
  }

  private static Optional<Boolean> order(String operator, Seen left, Seen right) {
    for (Seen side : new Seen[] {left, right}) {
      if (side instanceof Seen.Undefined undefined) {
        throw EvaluationFailure.undefined(undefined);
      }
    }
    Optional<java.lang.Number> first = Operators.number(left);
    Optional<java.lang.Number> second = Operators.number(right);
    if (first.isPresent() && second.isPresent()) {
      return numeric(first.get(), second.get()).map(order -> holds(operator, order));
    }
    if (left instanceof Seen.Str one && right instanceof Seen.Str two) {
      // Java orders UTF-16 units, Python code points; they agree below the surrogates.
      boolean simple = (one.text() + two.text()).chars().allMatch(c -> c < 0xD800);
      return simple
          ? Optional.of(holds(operator, one.text().compareTo(two.text())))
          : Optional.empty();
    }
    if (!Operands.mayBeOrdered(left, right)) {
      throw EvaluationFailure.other(
          "'%s' not supported between instances of '%s' and '%s'"
              .formatted(operator, Operators.typeName(left), Operators.typeName(right)));
    }
    return Optional.empty();
  }

  private static boolean isNumber(Seen value) {
    return !value.other() && !value.types().isEmpty() && NUMERIC.containsAll(value.types());
  }

  private static boolean holds(String operator, int order) {
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static Optional<Boolean> contains(Seen container, Seen value) {
    if (container instanceof Seen.Str whole && value instanceof Seen.Str part) {
      return Optional.of(whole.text().contains(part.text()));
    }
    if (container instanceof Seen.Items items) {
      boolean known = true;
      for (Seen item : items.items()) {
        Optional<Boolean> same = equal(item, value);
        if (same.isPresent() && same.get()) {
          return same;
        }
        known &= same.isPresent();
      }
      return known ? Optional.of(false) : Optional.empty();
    }
    if (container instanceof Seen.Fields fields && value instanceof Seen.Str key) {
      return Optional.of(fields.fields().containsKey(key.text()));
    }
    boolean isNone = container instanceof Seen.Nil || container.equals(Fixed.METHOD);
    if (isNone || isNumber(container)) {
      throw EvaluationFailure.other(
          "argument of type '" + Operators.typeName(container) + "' is not iterable");
    }
    if (container.isText() && !value.mayBeText() && !value.types().isEmpty()) {
      throw EvaluationFailure.other(
          "'in <string>' requires string as left operand, not " + Operators.typeName(value));
    }
    return Optional.empty();
  }
}
