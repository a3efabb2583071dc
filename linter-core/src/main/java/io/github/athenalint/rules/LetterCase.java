package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.text.Ascii;
import io.github.athenalint.yaml.Scalar;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The letters that a template leaves, whatever stands in its variables. */
final class LetterCase {

  private LetterCase() {}

  /** Tells whether a template that is a single output may give a name; in doubt it may. */
  static boolean allows(Scalar scalar, String name) {
    Optional<UnaryOperator<String>> change =
        Template.parse(scalar.text()).singleOutput().flatMap(LetterCase::change);
    return change.isEmpty() || change.get().apply(name).equals(name) || !Ascii.is(name);
  }

  private static Optional<UnaryOperator<String>> change(Expr output) {
    return output instanceof Expr.Filter filter && filter.arguments().all().isEmpty()
        ? change(filter.name())
        : output instanceof Expr.Call call
                && call.callee() instanceof Expr.Attribute method
                && call.arguments().all().isEmpty()
            ? change(method.name())
            : Optional.empty();
  }

  private static Optional<UnaryOperator<String>> change(String name) {
    return switch (name) {
      case "lower" -> Optional.of(text -> text.toLowerCase(Locale.ROOT));
      case "upper" -> Optional.of(text -> text.toUpperCase(Locale.ROOT));
      default -> Optional.empty();
    };
  }
}
