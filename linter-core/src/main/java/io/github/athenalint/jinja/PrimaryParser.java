package io.github.athenalint.jinja;

import io.github.athenalint.text.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what binds tighter than any operator: literals, names, calls, subscripts, filters. */
final class PrimaryParser {

  private final Tokens tokens;
  private final ExprParser expressions;

  PrimaryParser(Tokens tokens, ExprParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Expr primary() {
    Token token = tokens.current();
    Span span = token.span();
    switch (token.kind()) {
      case NAME -> {
        tokens.take();
        return switch (token.text()) {
          case "true", "True" -> new Expr.Truth(span, true);
          case "false", "False" -> new Expr.Truth(span, false);
          case "none", "None" -> new Expr.None(span);
          default -> new Expr.Name(span, token.text());
        };
      }
      case STRING -> {
        return string();
      }
      case INTEGER -> {
        return new Expr.IntegerNumber(span, integer(tokens.take().text()));
      }
      case FLOAT -> {
        return new Expr.FloatNumber(
            span, Double.parseDouble(tokens.take().text().replace("_", "")));
      }
      case OPERATOR -> {
        return bracketed(token);
      }
      default -> throw unexpected(token);
    }
  }

  private static SyntaxFailure unexpected(Token token) {
    return SyntaxFailure.at(token.span(), "unexpected '" + token.words() + "'");
  }

  private Expr string() {
    int start = tokens.start();
    StringBuilder text = new StringBuilder();
    while (tokens.current().is(Token.Kind.STRING)) {
      text.append(tokens.take().text());
    }
    return new Expr.Text(tokens.since(start), text.toString());
  }

  private static BigInteger integer(String written) {
    String digits = written.replace("_", "").toLowerCase(Locale.ROOT);
    int radix =
        digits.startsWith("0x")
            ? 16
            : digits.startsWith("0o") ? 8 : digits.startsWith("0b") ? 2 : 10;
    return new BigInteger(radix == 10 ? digits : digits.substring(2), radix);
  }

  private Expr bracketed(Token open) {
    int start = tokens.start();
    switch (open.text()) {
      case "(" -> {
        tokens.take();
        Expr inner = expressions.tuple(true, true, "");
        tokens.expectOperator(")");
        return inner instanceof Expr.Items items && items.tuple()
            ? new Expr.Items(tokens.since(start), items.children(), true)
            : inner;
      }
      case "[" -> {
        tokens.take();
        List<Expr> items = new ArrayList<>();
        while (!tokens.current().isOperator("]")) {
          if (!items.isEmpty()) {
            tokens.expectOperator(",");
          }
          if (tokens.current().isOperator("]")) {
            break;
          }
          items.add(expressions.expression());
        }
        tokens.expectOperator("]");
        return new Expr.Items(tokens.since(start), items, false);
      }
      case "{" -> {
        return fields(start);
      }
      default -> throw unexpected(open);
    }
  }

  private Expr fields(int start) {
    tokens.take();
    List<Expr.Pair> pairs = new ArrayList<>();
    while (!tokens.current().isOperator("}")) {
      if (!pairs.isEmpty()) {
        tokens.expectOperator(",");
      }
      if (tokens.current().isOperator("}")) {
        break;
      }
      Expr key = expressions.expression();
      tokens.expectOperator(":");
      pairs.add(new Expr.Pair(key, expressions.expression()));
    }
    tokens.expectOperator("}");
    return new Expr.Fields(tokens.since(start), pairs);
  }

  /** Reads attributes, subscripts and calls behind {@code read}. */
  Expr postfix(int start, Expr read) {
    Expr whole = read;
    while (tokens.current().is(Token.Kind.OPERATOR)) {
      switch (tokens.current().text()) {
        case "." -> whole = attribute(start, whole);
        case "[" -> whole = subscript(start, whole);
        case "(" -> {
          Arguments arguments = arguments();
          whole = new Expr.Call(tokens.since(start), whole, arguments);
        }
        default -> {
          return whole;
        }
      }
      tokens.count();
    }
    return whole;
  }

  /** Reads filters and tests behind {@code read}. */
  Expr filtered(int start, Expr read) {
    Expr whole = read;
    while (true) {
      if (tokens.current().isOperator("|")) {
        tokens.take();
        whole = filter(start, whole);
      } else if (tokens.current().isName("is")) {
        whole = test(start, whole);
      } else if (tokens.current().isOperator("(")) {
        Arguments arguments = arguments();
        whole = new Expr.Call(tokens.since(start), whole, arguments);
      } else {
        return whole;
      }
      tokens.count();
    }
  }

  private Expr filter(int start, Expr input) {
    int nameStart = tokens.start();
    String name = dottedName();
    Span nameSpan = tokens.since(nameStart);
    Arguments arguments = tokens.current().isOperator("(") ? arguments() : Arguments.NONE;
    return new Expr.Filter(tokens.since(start), input, name, nameSpan, arguments);
  }

  private Expr test(int start, Expr input) {
    tokens.take();
    boolean negated = tokens.takeName("not");
    int nameStart = tokens.start();
    String name = dottedName();
    Span nameSpan = tokens.since(nameStart);
    Arguments arguments = Arguments.NONE;
    Token next = tokens.current();
    if (next.isOperator("(")) {
      arguments = arguments();
    } else if (beginsArgument(next)) {
      if (next.isName("is")) {
        throw SyntaxFailure.at(next.span(), "You cannot chain multiple tests with is");
      }
      int argumentStart = tokens.start();
      Expr argument = postfix(argumentStart, primary());
      arguments = new Arguments(List.of(argument), List.of(), List.of());
    }
    Expr test = new Expr.Test(tokens.since(start), input, name, nameSpan, arguments);
    return negated ? new Expr.Not(test.span(), test) : test;
  }

  private static boolean beginsArgument(Token token) {
    return switch (token.kind()) {
      case NAME -> !token.isName("else") && !token.isName("or") && !token.isName("and");
      case STRING, INTEGER, FLOAT -> true;
      case OPERATOR -> token.isOperator("[") || token.isOperator("{");
      default -> false;
    };
  }

  private String dottedName() {
    StringBuilder name = new StringBuilder(tokens.expect(Token.Kind.NAME).text());
    while (tokens.takeOperator(".")) {
      name.append('.').append(tokens.expect(Token.Kind.NAME).text());
    }
    return name.toString();
  }

  private Expr attribute(int start, Expr of) {
    tokens.take();
    Token name = tokens.current();
    if (name.is(Token.Kind.INTEGER)) {
      tokens.take();
      Expr index = new Expr.IntegerNumber(name.span(), integer(name.text()));
      return new Expr.Subscript(tokens.since(start), of, Optional.of(index), List.of());
    }
    if (!name.is(Token.Kind.NAME)) {
      // Jinja takes the token before it complains, so a failure behind it comes first.
      tokens.take();
      throw SyntaxFailure.at(name.span(), "expected name or number");
    }
    tokens.take();
    return new Expr.Attribute(tokens.since(start), of, name.text());
  }

  private Expr subscript(int start, Expr of) {
    tokens.take();
    List<Expr> items = new ArrayList<>();
    boolean slice = false;
    int dimensions = 0;
    while (!tokens.current().isOperator("]")) {
      if (dimensions > 0) {
        tokens.expectOperator(",");
      }
      slice |= subscribed(items);
      dimensions++;
    }
    tokens.expectOperator("]");
    Span span = tokens.since(start);
    if (slice) {
      List<Expr> bounds = dimensions == 1 ? items : List.of(new Expr.Items(span, items, true));
      return new Expr.Subscript(span, of, Optional.empty(), bounds);
    }
    Expr index = items.size() == 1 ? items.get(0) : new Expr.Items(span, items, true);
    return new Expr.Subscript(span, of, Optional.of(index), List.of());
  }

  /**
   * Reads an index or a slice, in which what is left out is none, and tells whether it is a slice.
   */
  private boolean subscribed(List<Expr> items) {
    if (tokens.current().isOperator(":")) {
      items.add(leftOut());
    } else {
      items.add(expressions.expression());
      if (!tokens.current().isOperator(":")) {
        return false;
      }
    }
    for (int colons = 0; colons < 2 && tokens.takeOperator(":"); colons++) {
      Token next = tokens.current();
      if (!next.isOperator("]") && !next.isOperator(",") && !next.isOperator(":")) {
        items.add(expressions.expression());
      } else {
        items.add(leftOut());
      }
    }
    return true;
  }

  private Expr leftOut() {
    int place = tokens.current().span().start();
    return new Expr.None(new Span(place, place));
  }

  Arguments arguments() {
    Token open = tokens.expectOperator("(");
    List<Expr> positional = new ArrayList<>();
    List<Arguments.Keyword> keywords = new ArrayList<>();
    List<Expr> spread = new ArrayList<>();
    boolean star = false;
    boolean stars = false;
    while (!tokens.current().isOperator(")")) {
      if (!positional.isEmpty() || !keywords.isEmpty() || !spread.isEmpty()) {
        tokens.expectOperator(",");
        if (tokens.current().isOperator(")")) {
          break;
        }
      }
      if (tokens.current().isOperator("*")) {
        ensure(open, !star && !stars);
        tokens.take();
        star = true;
        spread.add(expressions.expression());
      } else if (tokens.current().isOperator("**")) {
        ensure(open, !stars);
        tokens.take();
        stars = true;
        spread.add(expressions.expression());
      } else if (tokens.current().is(Token.Kind.NAME) && tokens.look().isOperator("=")) {
        ensure(open, !stars);
        String name = tokens.take().text();
        tokens.take();
        keywords.add(new Arguments.Keyword(name, expressions.expression()));
      } else {
        ensure(open, !star && !stars && keywords.isEmpty());
        positional.add(expressions.expression());
      }
    }
    tokens.expectOperator(")");
    return new Arguments(positional, keywords, spread);
  }

  private static void ensure(Token open, boolean valid) {
    if (!valid) {
      throw SyntaxFailure.at(open.span(), "invalid syntax for function call expression");
    }
  }
}
