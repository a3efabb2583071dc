package io.github.athenalint.value;

import io.github.athenalint.text.Lists;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Arithmetic of Python, as far as it is certain. */
final class Operators {

  private static final Set<ValueType> NUMERIC =
      Set.copyOf(EnumSet.of(ValueType.INTEGER, ValueType.FLOAT, ValueType.BOOLEAN));

  /** Types of which a value is one thing to a format, and no collection to pick from. */
  private static final Set<ValueType> INDIVISIBLE =
      Set.copyOf(
          EnumSet.of(
              ValueType.TEXT,
              ValueType.INTEGER,
              ValueType.FLOAT,
              ValueType.BOOLEAN,
              ValueType.NULL));

  private static final int MOST_BITS = 4096;

  private Operators() {}

  /** Applies an operator to two values. */
  static Seen apply(String operator, Seen left, Seen right) {
    if (left instanceof Seen.Undefined undefined) {
      throw EvaluationFailure.undefined(undefined);
    }
    if (right instanceof Seen.Undefined undefined && !isFormat(operator, left)) {
      throw EvaluationFailure.undefined(undefined);
    }
    if (!Operands.mayMeet(operator, left, right)) {
      throw refused(operator, left, right);
    }
    if (operator.equals("%") && left instanceof Seen.Str form && isLeftOver(form, right)) {
      throw EvaluationFailure.other("not all arguments converted during string formatting");
    }
    Optional<java.lang.Number> first = number(left);
    Optional<java.lang.Number> second = number(right);
    if (first.isPresent() && second.isPresent()) {
      return numbers(operator, first.get(), second.get());
    }
    if (operator.equals("+")) {
      return add(left, right);
    }
    if (operator.equals("%") && left instanceof Seen.Str form && isUnused(form, right)) {
      return Seen.of(form.text());
    }
    if (operator.equals("*") && (isRepeated(left, right) || isRepeated(right, left))) {
      return left.isText() || right.isText()
          ? Seen.Opaque.of(ValueType.TEXT)
          : Seen.Opaque.of(ValueType.LIST);
    }
    if (isNumeric(left) && isNumeric(right)) {
      return operator.equals("/")
          ? Seen.Opaque.of(ValueType.FLOAT)
          : Seen.Opaque.of(ValueType.INTEGER, ValueType.FLOAT);
    }
    return Fixed.ANYTHING;
  }

  /** Applies a sign; Python has none for a text. */
  static Seen signed(boolean minus, Seen operand) {
    if (isMethod(operand) || isNoNumber(operand)) {
      throw EvaluationFailure.other(
          "a `" + (minus ? "-" : "+") + "` stands before what is no number");
    }
    return operand instanceof Seen.Num || operand instanceof Seen.Undefined
        ? apply(minus ? "*" : "+", operand, Seen.of(minus ? -1 : 0))
        : Fixed.ANYTHING;
  }

  /** A text without a place to fill takes a dict, an empty tuple or whatever has indexes. */
  private static boolean isLeftOver(Seen.Str form, Seen right) {
    boolean certain = !right.other() && !right.types().isEmpty();
    boolean one = certain && INDIVISIBLE.containsAll(right.types());
    boolean tuple = right instanceof Seen.Items items && items.tuple() && !items.items().isEmpty();
    return form.text().indexOf('%') < 0 && (one || tuple || isMethod(right));
  }

  private static boolean isUnused(Seen.Str form, Seen right) {
    boolean list = right instanceof Seen.Items items && !items.tuple();
    return form.text().indexOf('%') < 0 && (list || right instanceof Seen.Fields);
  }

  /** Tells whether a text or a list stands beside how often it is to be repeated. */
  private static boolean isRepeated(Seen sequence, Seen times) {
    boolean whole =
        isNumeric(times) && !times.types().contains(ValueType.FLOAT) && !times.types().isEmpty();
    return whole && (sequence.isText() || isOf(sequence, ValueType.LIST));
  }

  private static boolean isOf(Seen value, ValueType type) {
    return !value.other() && value.types().equals(Set.of(type));
  }

  private static boolean isMethod(Seen value) {
    return value.equals(Fixed.METHOD);
  }

  private static boolean isNoNumber(Seen value) {
    boolean certain = !value.other() && !value.types().isEmpty();
    return value instanceof Seen.Items || (certain && !Lists.any(value.types(), NUMERIC::contains));
  }

  private static boolean isFormat(String operator, Seen left) {
    return operator.equals("%") && left.mayBeText();
  }

  /** Tells whether a value is certainly a number or boolean. */
  static boolean isNumeric(Seen value) {
    return !value.other() && !value.types().isEmpty() && NUMERIC.containsAll(value.types());
  }

  private static Seen add(Seen left, Seen right) {
    if (left.isText() || right.isText()) {
      // What is not a text may still be markup, which changes the other side.
      return left.isText() && right.isText() ? Joining.concat(left, right) : Fixed.ANYTHING;
    }
    if (left instanceof Seen.Items first
        && right instanceof Seen.Items second
        && first.tuple() == second.tuple()) {
      List<Seen> all = new ArrayList<>(first.items());
      all.addAll(second.items());
      return new Seen.Items(all, first.tuple());
    }
    return isNumeric(left) && isNumeric(right)
        ? Seen.Opaque.of(ValueType.INTEGER, ValueType.FLOAT)
        : Fixed.ANYTHING;
  }

  private static EvaluationFailure refused(String operator, Seen left, Seen right) {
    boolean known = !(left instanceof Seen.Opaque) && !(right instanceof Seen.Opaque);
    if (operator.equals("+") && left.isText()) {
      return EvaluationFailure.other(
          "can only concatenate str (not \"" + typeName(right) + "\") to str");
    }
    if (!known && (left.isText() || right.isText())) {
      return EvaluationFailure.other("a text cannot be computed with");
    }
    String shown = operator.equals("**") ? "** or pow()" : operator;
    return EvaluationFailure.other(
        "unsupported operand type(s) for %s: '%s' and '%s'"
            .formatted(shown, typeName(left), typeName(right)));
  }

  /** Returns the name of a type in Python. */
  static String typeName(Seen value) {
    if (value instanceof Seen.Items items && items.tuple()) {
      return "tuple";
    }
    if (value.other() || value.types().size() != 1) {
      return isMethod(value) ? "builtin_function_or_method" : "object";
    }
    return switch (value.types().iterator().next()) {
      case TEXT -> "str";
      case INTEGER -> "int";
      case FLOAT -> "float";
      case BOOLEAN -> "bool";
      case NULL -> "NoneType";
      case LIST -> "list";
      case MAPPING -> "dict";
    };
  }

  /** Returns the number that a known number or boolean is for Python. */
  static Optional<java.lang.Number> number(Seen value) {
    if (value instanceof Seen.Num known) {
      return Optional.of(known.number());
    }
    return value instanceof Seen.Truth known
        ? Optional.of(known.truth() ? 1L : 0L)
        : Optional.empty();
  }

  private static Seen numbers(String operator, java.lang.Number left, java.lang.Number right) {
    if (left instanceof Double || right instanceof Double || operator.equals("/")) {
      return reals(operator, left.doubleValue(), right.doubleValue(), left, right);
    }
    BigInteger first = Python.integer(left);
    BigInteger second = Python.integer(right);
    if (first.bitLength() + second.bitLength() > MOST_BITS) {
      return Seen.Opaque.of(ValueType.INTEGER);
    }
    if (second.signum() == 0 && (operator.equals("//") || operator.equals("%"))) {
      throw EvaluationFailure.other("integer division or modulo by zero");
    }
    return switch (operator) {
      case "+" -> integer(first.add(second));
      case "-" -> integer(first.subtract(second));
      case "*" -> integer(first.multiply(second));
      case "//" -> integer(floor(first, second));
      case "%" -> integer(first.subtract(floor(first, second).multiply(second)));
      default -> power(first, second);
    };
  }

  private static Seen power(BigInteger first, BigInteger second) {
    boolean small =
        second.signum() >= 0
            && second.bitLength() < Integer.SIZE
            && (long) first.bitLength() * second.intValue() <= MOST_BITS;
    return small
        ? integer(first.pow(second.intValue()))
        : Seen.Opaque.of(ValueType.INTEGER, ValueType.FLOAT);
  }

  private static BigInteger floor(BigInteger first, BigInteger second) {
    BigInteger[] parts = first.divideAndRemainder(second);
    boolean down = parts[1].signum() != 0 && parts[1].signum() != second.signum();
    return down ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static Seen integer(BigInteger number) {
    return new Seen.Num(Python.narrow(number));
  }

  private static Seen reals(
      String operator, double first, double second, java.lang.Number left, java.lang.Number right) {
    // An integer that no double holds is rounded by Python in its own way.
    boolean exact = isExact(left) && isExact(right);
    boolean divides = Set.of("/", "//", "%").contains(operator);
    if (divides && second == 0) {
      throw EvaluationFailure.other("division by zero");
    }
    if (!exact || !Set.of("+", "-", "*", "/").contains(operator)) {
      // A root of what is less than nothing is complex.
      boolean complex = operator.equals("**") && first < 0;
      return complex ? Fixed.ANYTHING : Seen.Opaque.of(ValueType.FLOAT);
    }
    return new Seen.Num(
        switch (operator) {
          case "+" -> first + second;
          case "-" -> first - second;
          case "*" -> first * second;
          default -> first / second;
        });
  }

  private static boolean isExact(java.lang.Number number) {
    return number instanceof Double
        || (number instanceof Long whole && Math.abs(whole) < (1L << 53));
  }
}
