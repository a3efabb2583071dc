package io.github.athenalint.value;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.text.Lists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The tests behind {@code is} that profiles use; every test gives a boolean. */
final class Tests {

  private Tests() {}

  /** Asks a test that Jinja knows. */
  static Seen ask(Expr.Test test, Seen input, Function<Expr, Seen> evaluation) {
    List<Seen> given = Lists.map(test.arguments().positional(), evaluation);
    Optional<Boolean> answer =
        test.arguments().all().isEmpty()
            ? answer(test.name(), input)
            : test.arguments().isPlain() && given.size() == 1
                ? answer(test.name(), input, given.get(0))
                : Optional.empty();
    return answer.map(Seen::of).orElse(Seen.Opaque.of(ValueType.BOOLEAN));
  }

  private static Optional<Boolean> answer(String name, Seen input, Seen other) {
    return switch (name) {
      case "divisibleby" -> rest(input, other).map(rest -> !rest);
      case "eq", "equalto" -> Comparisons.compare("==", input, other);
      case "ne" -> Comparisons.compare("!=", input, other);
      case "in" -> Comparisons.compare("in", input, other);
      case "ge" -> Comparisons.compare(">=", input, other);
      case "gt", "greaterthan" -> Comparisons.compare(">", input, other);
      case "le" -> Comparisons.compare("<=", input, other);
      case "lt", "lessthan" -> Comparisons.compare("<", input, other);
      default -> Optional.empty();
    };
  }

  /** Tells whether something is left of a division, which Python does not do to everything. */
  private static Optional<Boolean> rest(Seen input, Seen by) {
    Seen rest = Operators.apply("%", input, by);
    return rest instanceof Seen.Num ? Joining.truth(rest) : Optional.empty();
  }

  private static Optional<Boolean> answer(String name, Seen input) {
    return switch (name) {
      case "even" -> rest(input, Seen.of(2)).map(rest -> !rest);
      case "odd" -> rest(input, Seen.of(2));
      case "defined" -> isUndefined(input).map(undefined -> !undefined);
      case "undefined" -> isUndefined(input);
      case "none" -> is(input, Set.of(ValueType.NULL));
      case "string" -> is(input, Set.of(ValueType.TEXT));
      case "boolean" -> is(input, Set.of(ValueType.BOOLEAN));
      case "integer" -> is(input, Set.of(ValueType.INTEGER));
      case "float" -> is(input, Set.of(ValueType.FLOAT));
      case "mapping" -> is(input, Set.of(ValueType.MAPPING));
      case "number" -> is(input, Set.of(ValueType.INTEGER, ValueType.FLOAT, ValueType.BOOLEAN));
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> isUndefined(Seen input) {
    if (input instanceof Seen.Undefined) {
      return Optional.of(true);
    }
    boolean certain = !(input instanceof Seen.Opaque) || !input.other();
    return certain ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> is(Seen input, Set<ValueType> wanted) {
    if (!(input instanceof Seen.Opaque) && input.other()) {
      return Optional.of(false);
    }
    if (input.other()) {
      return Optional.empty();
    }
    if (wanted.containsAll(input.types())) {
      return Optional.of(true);
    }
    return !Lists.any(input.types(), wanted::contains) ? Optional.of(false) : Optional.empty();
  }
}
