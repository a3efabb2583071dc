package io.github.athenalint.jinja;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import java.util.List;

/** The tokens of one template and how far they are read. */
final class Tokens {

  /** Jinja itself fails on deeper nesting, at a depth that depends on the machine. */
  private static final int DEEPEST = 60;

  private static final int MOST_NODES = 1500;

  private final List<Token> tokens;
  private int next;
  private int last;
  private int depth;
  private int nodes;

  Tokens(List<Token> tokens) {
    this.tokens = Lists.only(tokens, token -> !token.is(Token.Kind.COMMENT));
    check();
  }

  Token current() {
    return tokens.get(next);
  }

  /** Returns the token after the current one. */
  Token look() {
    Token token = tokens.get(Math.min(next + 1, tokens.size() - 1));
    if (token.is(Token.Kind.FAILURE)) {
      throw SyntaxFailure.at(token.span(), token.text());
    }
    return token;
  }

  Token take() {
    Token token = current();
    last = token.span().end();
    if (next < tokens.size() - 1) {
      next++;
      check();
    }
    return token;
  }

  boolean takeOperator(String operator) {
    boolean found = current().isOperator(operator);
    if (found) {
      take();
    }
    return found;
  }

  boolean takeName(String name) {
    boolean found = current().isName(name);
    if (found) {
      take();
    }
    return found;
  }

  Token expectOperator(String operator) {
    return current().isOperator(operator) ? take() : refuse(operator);
  }

  Token expectName(String name) {
    return current().isName(name) ? take() : refuse(name);
  }

  Token expect(Token.Kind kind) {
    return current().is(kind) ? take() : refuse(kind.words());
  }

  private Token refuse(String expected) {
    String message =
        current().is(Token.Kind.END)
            ? "unexpected end of template, expected '" + expected + "'"
            : "expected token '" + expected + "', got '" + current().words() + "'";
    throw SyntaxFailure.at(current().span(), message);
  }

  /** Returns the text from {@code start} to the end of the last token taken. */
  Span since(int start) {
    return new Span(start, Math.max(start, last));
  }

  int start() {
    return current().span().start();
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw SyntaxFailure.tooDeep(current().span());
    }
  }

  void leave() {
    depth--;
  }

  /** Counts what is built, for a long chain makes a deep tree. */
  void count() {
    if (++nodes > MOST_NODES) {
      throw SyntaxFailure.tooDeep(current().span());
    }
  }

  private void check() {
    if (current().is(Token.Kind.FAILURE)) {
      throw SyntaxFailure.at(current().span(), current().text());
    }
  }
}
