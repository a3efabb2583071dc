package io.github.athenalint.jinja;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the pieces of a template. */
final class TemplateParser {

  /** Statements that Jinja and dbt know but that no profile needs: the rest is not followed. */
  private static final Set<String> NOT_FOLLOWED =
      Set.of(
          "block",
          "extends",
          "include",
          "from",
          "import",
          "with",
          "autoescape",
          "call",
          "filter",
          "break",
          "continue",
          "materialization",
          "docs",
          "test");

  /** Names that nothing can be assigned to. */
  private static final Set<String> CONSTANTS =
      Set.of("true", "false", "none", "True", "False", "None");

  private final String text;
  private final Tokens tokens;
  private final ExprParser expressions;
  private final List<List<String>> ends = new ArrayList<>();
  private final List<String> open = new ArrayList<>();

  TemplateParser(String text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
    this.expressions = new ExprParser(tokens);
  }

  List<Piece> pieces() {
    return pieces(List.of());
  }

  private List<Piece> pieces(List<String> endTags) {
    tokens.enter();
    List<Piece> pieces = new ArrayList<>();
    while (!tokens.current().is(Token.Kind.END)) {
      Token token = tokens.take();
      int start = token.span().start();
      if (token.is(Token.Kind.DATA)) {
        pieces.add(new Piece.Data(token.span(), token.text()));
      } else if (token.is(Token.Kind.VARIABLE_BEGIN)) {
        Expr value = expressions.tuple(true);
        tokens.expect(Token.Kind.VARIABLE_END);
        pieces.add(new Piece.Output(tokens.since(start), value));
      } else if (tokens.current().is(Token.Kind.NAME)
          && endTags.contains(tokens.current().text())) {
        break;
      } else if (!statement(start, pieces)) {
        break;
      }
    }
    tokens.leave();
    return pieces;
  }

  /** Reads a statement and tells whether what follows can be read as well. */
  private boolean statement(int start, List<Piece> pieces) {
    Token tag = tokens.current();
    if (!tag.is(Token.Kind.NAME)) {
      throw SyntaxFailure.at(tag.span(), "tag name expected");
    }
    if (NOT_FOLLOWED.contains(tag.text())) {
      throw new NotFollowed(start, tag.text());
    }
    open.add(tag.text());
    Piece piece =
        switch (tag.text()) {
          case "if" -> choice(start);
          case "for" -> loop(start);
          case "set" -> assignment(start);
          case "macro" -> macro(start);
          case "do", "print" -> {
            tokens.take();
            Expr value = expressions.tuple(true);
            yield new Piece.Statement(
                tokens.since(start), tag.text(), List.of(), List.of(value), List.of());
          }
          default -> {
            open.remove(open.size() - 1);
            throw unknownTag(tag);
          }
        };
    open.remove(open.size() - 1);
    tokens.expect(Token.Kind.BLOCK_END);
    pieces.add(piece);
    return true;
  }

  private Piece choice(int start) {
    List<Piece.Branch> branches = new ArrayList<>();
    List<Piece> otherwise = List.of();
    tokens.take();
    String end;
    do {
      Expr test = expressions.tuple(false);
      List<Piece> body = body(List.of("elif", "else", "endif"));
      branches.add(new Piece.Branch(test, body));
      end = tokens.take().text();
    } while (end.equals("elif"));
    if (end.equals("else")) {
      otherwise = body(List.of("endif"));
      tokens.take();
    }
    return new Piece.Choice(tokens.since(start), branches, otherwise);
  }

  private Piece loop(int start) {
    tokens.take();
    List<String> bound = new ArrayList<>(List.of("loop"));
    boolean brackets = tokens.takeOperator("(");
    do {
      bound.add(tokens.expect(Token.Kind.NAME).text());
    } while (tokens.takeOperator(","));
    if (brackets) {
      tokens.expectOperator(")");
    }
    tokens.expectName("in");
    List<Expr> heads = new ArrayList<>(List.of(expressions.tuple(false, false, "recursive")));
    if (tokens.takeName("if")) {
      heads.add(expressions.expression());
    }
    tokens.takeName("recursive");
    List<Piece> body = new ArrayList<>(body(List.of("endfor", "else")));
    if (tokens.take().text().equals("else")) {
      body.addAll(body(List.of("endfor")));
      tokens.take();
    }
    return new Piece.Statement(tokens.since(start), "for", bound, heads, body);
  }

  private Piece assignment(int start) {
    tokens.take();
    String name = tokens.expect(Token.Kind.NAME).text();
    if (tokens.current().isOperator(".") || tokens.current().isOperator(",")) {
      throw new NotFollowed(start, "set");
    }
    if (tokens.takeOperator("=")) {
      Expr value = expressions.tuple(true);
      return new Piece.Assignment(tokens.since(start), name, value);
    }
    if (tokens.current().isOperator("|")) {
      throw new NotFollowed(start, "set");
    }
    List<Piece> body = body(List.of("endset"));
    tokens.take();
    return new Piece.Statement(tokens.since(start), "set", List.of(name), List.of(), body);
  }

  /** A macro writes nothing where it stands. */
  private Piece macro(int start) {
    tokens.take();
    String name = tokens.expect(Token.Kind.NAME).text();
    List<Expr> fallbacks = signature();
    List<Piece> body = body(List.of("endmacro"));
    tokens.take();
    return new Piece.Statement(tokens.since(start), "macro", List.of(name), fallbacks, body);
  }

  /** Reads the parameters of a macro and returns their defaults. */
  private List<Expr> signature() {
    List<Expr> fallbacks = new ArrayList<>();
    tokens.expectOperator("(");
    for (boolean more = false; !tokens.current().isOperator(")"); more = true) {
      if (more) {
        tokens.expectOperator(",");
      }
      Token name = tokens.expect(Token.Kind.NAME);
      if (CONSTANTS.contains(name.text())) {
        throw SyntaxFailure.at(name.span(), "can't assign to 'name'");
      }
      if (tokens.takeOperator("=")) {
        fallbacks.add(expressions.expression());
      } else if (!fallbacks.isEmpty()) {
        throw SyntaxFailure.at(name.span(), "non-default argument follows default argument");
      }
    }
    tokens.expectOperator(")");
    return fallbacks;
  }

  /** Reads a body; its end tag becomes the current token. */
  private List<Piece> body(List<String> endTags) {
    tokens.takeOperator(":");
    tokens.expect(Token.Kind.BLOCK_END);
    ends.add(endTags);
    List<Piece> pieces = pieces(endTags);
    if (tokens.current().is(Token.Kind.END)) {
      throw SyntaxFailure.at(
          tokens.current().span(), expecting("Unexpected end of template.", List.of()));
    }
    ends.remove(ends.size() - 1);
    return pieces;
  }

  private SyntaxFailure unknownTag(Token tag) {
    String message = "Encountered unknown tag '" + tag.text() + "'.";
    return SyntaxFailure.at(tag.span(), expecting(message, List.of(tag.text())));
  }

  private String expecting(String message, List<String> found) {
    StringBuilder words = new StringBuilder(message);
    if (!ends.isEmpty()) {
      String expected =
          ends.get(ends.size() - 1).stream()
              .map(tag -> "'" + tag + "'")
              .collect(Collectors.joining(" or "));
      boolean nesting = Lists.any(found, tag -> Lists.any(ends, e -> e.contains(tag)));
      words.append(
          nesting
              ? " You probably made a nesting mistake. Jinja is expecting this tag, but currently"
                  + " looking for "
              : " Jinja was looking for the following tags: ");
      words.append(expected).append('.');
    }
    if (!open.isEmpty()) {
      String innermost = open.get(open.size() - 1);
      words.append(" The innermost block that needs to be closed is '" + innermost + "'.");
    }
    // Jinja ends with a full stop, messages of this house do not.
    return words.substring(0, words.length() - 1);
  }

  /** Returns the piece that stands for all that is not read. */
  Piece rest(NotFollowed statement) {
    Span span = new Span(statement.start(), text.length());
    return new Piece.Statement(span, statement.tag(), List.of(), List.of(), List.of());
  }
}
