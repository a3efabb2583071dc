package io.github.athenalint.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads expressions with the precedence of Jinja 3.1, which is not that of Python. */
final class ExprParser {

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  private final Tokens tokens;
  private final PrimaryParser primaries;

  ExprParser(Tokens tokens) {
    this.tokens = tokens;
    this.primaries = new PrimaryParser(tokens, this);
  }

  /** Reads one expression. */
  Expr expression() {
    return expression(true);
  }

  private Expr expression(boolean withConditional) {
    tokens.enter();
    Expr read = withConditional ? conditional() : or();
    tokens.leave();
    return read;
  }

  /** Reads an expression, or a tuple without brackets around it. */
  Expr tuple(boolean withConditional) {
    return tuple(withConditional, false, "");
  }

  /**
   * Reads an expression or a tuple.
   *
   * @param withConditional whether {@code a if b} is read
   * @param bracketed whether a bracket is open, so that nothing at all is a tuple
   * @param endName a name that ends it
   */
  Expr tuple(boolean withConditional, boolean bracketed, String endName) {
    int start = tokens.start();
    List<Expr> items = new ArrayList<>();
    boolean several = false;
    while (!endsTuple(endName)) {
      items.add(expression(withConditional));
      if (!tokens.takeOperator(",")) {
        break;
      }
      several = true;
    }
    if (!several && !items.isEmpty()) {
      return items.get(0);
    }
    if (!several && !bracketed) {
      throw SyntaxFailure.at(
          tokens.current().span(),
          "Expected an expression, got '" + tokens.current().words() + "'");
    }
    return new Expr.Items(tokens.since(start), items, true);
  }

  private boolean endsTuple(String endName) {
    Token token = tokens.current();
    return token.is(Token.Kind.VARIABLE_END)
        || token.is(Token.Kind.BLOCK_END)
        || token.isOperator(")")
        || (!endName.isEmpty() && token.isName(endName));
  }

  private Expr conditional() {
    int start = tokens.start();
    Expr read = or();
    while (tokens.takeName("if")) {
      tokens.count();
      Expr test = or();
      Optional<Expr> otherwise =
          tokens.takeName("else") ? Optional.of(nested(this::conditional)) : Optional.empty();
      read = new Expr.Conditional(tokens.since(start), test, read, otherwise);
    }
    return read;
  }

  private Expr or() {
    return logic("or", false, this::and);
  }

  private Expr and() {
    return logic("and", true, this::not);
  }

  private Expr logic(String word, boolean and, Supplier<Expr> operand) {
    int start = tokens.start();
    Expr left = operand.get();
    while (tokens.takeName(word)) {
      tokens.count();
      Expr right = operand.get();
      left = new Expr.Logic(tokens.since(start), and, left, right);
    }
    return left;
  }

  private Expr not() {
    int start = tokens.start();
    if (tokens.takeName("not")) {
      Expr operand = nested(this::not);
      return new Expr.Not(tokens.since(start), operand);
    }
    return comparison();
  }

  private Expr comparison() {
    int start = tokens.start();
    Expr first = sum();
    List<Expr.Operand> operands = new ArrayList<>();
    while (true) {
      Token token = tokens.current();
      String operator;
      if (token.is(Token.Kind.OPERATOR) && COMPARISONS.contains(token.text())) {
        operator = tokens.take().text();
      } else if (tokens.takeName("in")) {
        operator = "in";
      } else if (token.isName("not") && tokens.look().isName("in")) {
        tokens.take();
        tokens.take();
        operator = "not in";
      } else {
        break;
      }
      tokens.count();
      operands.add(new Expr.Operand(operator, sum()));
    }
    return operands.isEmpty() ? first : new Expr.Comparison(tokens.since(start), first, operands);
  }

  private Expr sum() {
    return arithmetic(Set.of("+", "-"), this::concat);
  }

  private Expr concat() {
    int start = tokens.start();
    Expr first = product();
    if (!tokens.current().isOperator("~")) {
      return first;
    }
    List<Expr> parts = new ArrayList<>(List.of(first));
    while (tokens.takeOperator("~")) {
      parts.add(product());
    }
    return new Expr.Concat(tokens.since(start), parts);
  }

  private Expr product() {
    return arithmetic(Set.of("*", "/", "//", "%"), this::power);
  }

  private Expr power() {
    return arithmetic(Set.of("**"), () -> unary(true));
  }

  private Expr arithmetic(Set<String> operators, Supplier<Expr> operand) {
    int start = tokens.start();
    Expr left = operand.get();
    while (tokens.current().is(Token.Kind.OPERATOR)
        && operators.contains(tokens.current().text())) {
      tokens.count();
      String operator = tokens.take().text();
      Expr right = operand.get();
      left = new Expr.Arithmetic(tokens.since(start), operator, left, right);
    }
    return left;
  }

  private Expr unary(boolean withFilters) {
    int start = tokens.start();
    boolean minus = tokens.current().isOperator("-");
    Expr read;
    if (minus || tokens.current().isOperator("+")) {
      tokens.take();
      Expr operand = nested(() -> unary(false));
      read = new Expr.Signed(tokens.since(start), minus, operand);
    } else {
      read = primaries.primary();
    }
    Expr whole = primaries.postfix(start, read);
    return withFilters ? primaries.filtered(start, whole) : whole;
  }

  private Expr nested(Supplier<Expr> inner) {
    tokens.enter();
    Expr read = inner.get();
    tokens.leave();
    return read;
  }
}
