package io.github.athenalint.jinja;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The text of one scalar as a template: pieces, or the reason why it is none. */
public final class Template {

  private final String text;
  private final List<Piece> pieces;
  private final Optional<SyntaxProblem> problem;

  private Template(String text, List<Piece> pieces, Optional<SyntaxProblem> problem) {
    this.text = text;
    this.pieces = List.copyOf(pieces);
    this.problem = problem;
  }

  /** Tells whether a text holds any braces of the template language. */
  public static boolean isTemplate(String text) {
    for (int i = text.indexOf('{'); i >= 0 && i + 1 < text.length(); i = text.indexOf('{', i + 1)) {
      if ("{%#".indexOf(text.charAt(i + 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a template; never throws.
   *
   * @param text the text of a scalar, with YAML's escapes and folding done
   */
  public static Template parse(String text) {
    Span whole = new Span(0, text.length());
    try {
      TemplateParser parser = new TemplateParser(text, new Tokens(Lexer.tokens(text)));
      try {
        return new Template(text, parser.pieces(), Optional.empty());
      } catch (NotFollowed statement) {
        return new Template(text, List.of(parser.rest(statement)), Optional.empty());
      }
    } catch (SyntaxFailure failure) {
      if (failure.isTooDeep()) {
        Piece unread = new Piece.Statement(whole, "", List.of(), List.of(), List.of());
        return new Template(text, List.of(unread), Optional.empty());
      }
      return new Template(text, List.of(), Optional.of(failure.problem()));
    }
  }

  /** Returns the text that was read. */
  public String text() {
    return text;
  }

  /** Returns the pieces in the order of the text; none when there is a problem. */
  public List<Piece> pieces() {
    return pieces;
  }

  /** Returns why the template does not parse. */
  public Optional<SyntaxProblem> problem() {
    return problem;
  }

  /** Returns the expression when the template is one output and no other text. */
  public Optional<Expr> singleOutput() {
    List<Piece> shown = Lists.only(pieces, piece -> !(piece instanceof Piece.Comment));
    return shown.size() == 1 && shown.get(0) instanceof Piece.Output output
        ? Optional.of(output.value())
        : Optional.empty();
  }

  /** Tells whether the template is one output and no other text. */
  public boolean isSingleOutput() {
    return singleOutput().isPresent();
  }

  /** Returns the texts that stand in whatever it gives, in their order. */
  public List<String> literals() {
    List<String> texts = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Data data) {
        texts.add(data.text());
      } else if (piece instanceof Piece.Output output && output.value() instanceof Expr.Text text) {
        texts.add(text.text());
      }
    }
    return texts;
  }

  /** Returns every expression, those inside others after them, in the order of the text. */
  public List<Expr> expressions() {
    List<Expr> all = new ArrayList<>();
    pieces.forEach(piece -> heads(piece, head -> walk(head, all::add)));
    return all;
  }

  /** Returns every call of a plain name, in the order of the text. */
  public List<Expr.Call> calls(String name) {
    return Lists.only(Lists.only(expressions(), Expr.Call.class), call -> call.isOf(name));
  }

  /** Returns every use of an environment variable, in the order of the text. */
  public List<EnvVar> envVars() {
    List<EnvVar> found = new ArrayList<>();
    pieces.forEach(piece -> heads(piece, head -> envVars(head, List.of(), found)));
    return found;
  }

  /** Returns every filter, in the order of the text. */
  public List<Expr.Filter> filters() {
    return Lists.only(expressions(), Expr.Filter.class);
  }

  /** Returns the names that are used but neither bound by a statement nor among {@code offered}. */
  public List<Expr.Name> undefinedNames(Set<String> offered) {
    Set<String> bound = new HashSet<>();
    pieces.forEach(piece -> bind(piece, bound));
    return Lists.only(
        Lists.only(expressions(), Expr.Name.class),
        name -> !offered.contains(name.name()) && !bound.contains(name.name()));
  }

  private static void bind(Piece piece, Set<String> bound) {
    if (piece instanceof Piece.Assignment assignment) {
      bound.add(assignment.name());
    } else if (piece instanceof Piece.Statement statement) {
      bound.addAll(statement.bound());
      statement.body().forEach(inner -> bind(inner, bound));
    } else if (piece instanceof Piece.Choice choice) {
      choice.branches().forEach(branch -> branch.body().forEach(inner -> bind(inner, bound)));
      choice.otherwise().forEach(inner -> bind(inner, bound));
    }
  }

  private static void heads(Piece piece, Consumer<Expr> found) {
    if (piece instanceof Piece.Output output) {
      found.accept(output.value());
    } else if (piece instanceof Piece.Assignment assignment) {
      found.accept(assignment.value());
    } else if (piece instanceof Piece.Statement statement) {
      statement.expressions().forEach(found);
      statement.body().forEach(inner -> heads(inner, found));
    } else if (piece instanceof Piece.Choice choice) {
      for (Piece.Branch branch : choice.branches()) {
        found.accept(branch.test());
        branch.body().forEach(inner -> heads(inner, found));
      }
      choice.otherwise().forEach(inner -> heads(inner, found));
    }
  }

  private static void walk(Expr expression, Consumer<Expr> found) {
    found.accept(expression);
    expression.children().forEach(child -> walk(child, found));
  }

  private static void envVars(Expr expression, List<Expr.Filter> around, List<EnvVar> found) {
    if (expression instanceof Expr.Filter filter) {
      List<Expr.Filter> more = new ArrayList<>(List.of(filter));
      more.addAll(around);
      envVars(filter.input(), more, found);
      filter.arguments().all().forEach(child -> envVars(child, List.of(), found));
      return;
    }
    if (expression instanceof Expr.Call call && call.isOf("env_var")) {
      found.add(EnvVar.of(call, around));
    }
    expression.children().forEach(child -> envVars(child, List.of(), found));
  }
}
