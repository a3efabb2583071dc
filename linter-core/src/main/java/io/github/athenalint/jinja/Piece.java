package io.github.athenalint.jinja;

import io.github.athenalint.text.Span;
import java.util.List;

/** A piece of a template; every span is in offsets of the scalar's text. */
public sealed interface Piece {

  /** Returns the text of the piece, with its braces. */
  Span span();

  /** Literal text, whitespace control done; also what a raw block holds. */
  record Data(Span span, String text) implements Piece {}

  /** {@code {{ value }}}. */
  record Output(Span span, Expr value) implements Piece {}

  /** A comment. */
  record Comment(Span span) implements Piece {}

  /** {@code if}, {@code elif}, {@code else}. */
  record Choice(Span span, List<Branch> branches, List<Piece> otherwise) implements Piece {
    /** Copies the lists. */
    public Choice {
      branches = List.copyOf(branches);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** One branch of a {@link Choice}. */
  record Branch(Expr test, List<Piece> body) {
    /** Copies the body. */
    public Branch {
      body = List.copyOf(body);
    }
  }

  /** {@code {% set name = value %}} with one plain name. */
  record Assignment(Span span, String name, Expr value) implements Piece {}

  /**
   * Any other statement, such as a loop, or what stands behind a statement that is not followed
   * further.
   *
   * @param span its text
   * @param tag the word after the opening brace
   * @param bound the names that it binds
   * @param expressions the expressions in its head
   * @param body what it encloses
   */
  record Statement(
      Span span, String tag, List<String> bound, List<Expr> expressions, List<Piece> body)
      implements Piece {
    /** Copies the lists. */
    public Statement {
      bound = List.copyOf(bound);
      expressions = List.copyOf(expressions);
      body = List.copyOf(body);
    }
  }
}
