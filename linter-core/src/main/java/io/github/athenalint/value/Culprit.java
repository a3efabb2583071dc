package io.github.athenalint.value;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.text.Span;

/** The smallest part of an expression to blame when it fails. */
final class Culprit {

  private Culprit() {}

  static Span of(Expr expression) {
    if (expression instanceof Expr.Filter filter) {
      return filter.nameSpan();
    }
    if (expression instanceof Expr.Attribute attribute) {
      return attribute.of().span();
    }
    if (expression instanceof Expr.Call call
        && call.callee() instanceof Expr.Name name
        && !name.name().equals("env_var")) {
      return name.span();
    }
    return expression.span();
  }
}
