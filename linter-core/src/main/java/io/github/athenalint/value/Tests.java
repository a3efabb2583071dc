package io.github.athenalint.value;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.text.Lists;
import java.util.Optional;
import java.util.Set;

/** The tests behind {@code is} that profiles use; every test gives a boolean. */
final class Tests {

  private Tests() {}

  /** Asks a test that Jinja knows. */
  static Seen ask(Expr.Test test, Seen input) {
    Optional<Boolean> answer =
        test.arguments().all().isEmpty() ? answer(test.name(), input) : Optional.empty();
    return answer.map(Seen::of).orElse(Seen.Opaque.of(ValueType.BOOLEAN));
  }

  private static Optional<Boolean> answer(String name, Seen input) {
    return switch (name) {
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
