package io.github.athenalint.value;

import io.github.athenalint.text.Lists;
import java.util.EnumSet;
import java.util.Set;

/** Which kinds of values Python takes on the two sides of an operator of arithmetic. */
final class Operands {

  private Operands() {}

  private enum Kind {
    TEXT,
    INTEGER,
    FLOAT,
    MAPPING,
    LIST,
    TUPLE,
    NONE,
    CALLABLE,
    /** A tuple, a date, markup: whatever no type stands for. */
    OTHER
  }

  private static final Set<Kind> NUMBERS = Set.copyOf(EnumSet.of(Kind.INTEGER, Kind.FLOAT));
  private static final Set<Kind> SEQUENCES =
      Set.copyOf(EnumSet.of(Kind.TEXT, Kind.LIST, Kind.TUPLE));

  /** Those that have no arithmetic, whatever stands on the other side. */
  private static final Set<Kind> APART =
      Set.copyOf(EnumSet.of(Kind.MAPPING, Kind.NONE, Kind.CALLABLE));

  /**
   * Tells whether there are values of the types of both with which the operator works.
   *
   * @param operator one of {@code + - * / // ** %}
   */
  static boolean mayMeet(String operator, Seen left, Seen right) {
    Set<Kind> first = kinds(left);
    Set<Kind> second = kinds(right);
    return Lists.any(first, one -> Lists.any(second, other -> meet(operator, one, other)));
  }

  /** Tells whether Python may say which of two values is less. */
  static boolean mayBeOrdered(Seen left, Seen right) {
    Set<Kind> first = kinds(left);
    Set<Kind> second = kinds(right);
    return Lists.any(first, one -> Lists.any(second, other -> haveOrder(one, other)));
  }

  private static boolean haveOrder(Kind left, Kind right) {
    return !APART.contains(left)
        && !APART.contains(right)
        && (left == right
            || left == Kind.OTHER
            || right == Kind.OTHER
            || (NUMBERS.contains(left) && NUMBERS.contains(right)));
  }

  private static Set<Kind> kinds(Seen value) {
    if (value.equals(Fixed.METHOD)) {
      return EnumSet.of(Kind.CALLABLE);
    }
    if (value instanceof Seen.Items items && items.tuple()) {
      return EnumSet.of(Kind.TUPLE);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    value.types().forEach(type -> kinds.add(kind(type)));
    if (value.other() || kinds.isEmpty()) {
      kinds.add(Kind.OTHER);
    }
    return kinds;
  }

  private static Kind kind(ValueType type) {
    return switch (type) {
      case TEXT -> Kind.TEXT;
      case INTEGER, BOOLEAN -> Kind.INTEGER;
      case FLOAT -> Kind.FLOAT;
      case NULL -> Kind.NONE;
      case LIST -> Kind.LIST;
      case MAPPING -> Kind.MAPPING;
    };
  }

  private static boolean meet(String operator, Kind left, Kind right) {
    if (operator.equals("%") && (left == Kind.TEXT || left == Kind.OTHER)) {
      return true; // a text is a form that anything may fill
    }
    if (APART.contains(left) || APART.contains(right)) {
      return false;
    }
    boolean numeric = isNumeric(left) && isNumeric(right);
    boolean open = left == Kind.OTHER || right == Kind.OTHER;
    return switch (operator) {
      case "+" -> numeric || open || (SEQUENCES.contains(left) && left == right);
      case "*" -> numeric || open || isRepeated(left, right) || isRepeated(right, left);
      default -> numeric;
    };
  }

  private static boolean isNumeric(Kind kind) {
    return kind == Kind.OTHER || NUMBERS.contains(kind);
  }

  private static boolean isRepeated(Kind sequence, Kind times) {
    return SEQUENCES.contains(sequence) && times == Kind.INTEGER;
  }
}
