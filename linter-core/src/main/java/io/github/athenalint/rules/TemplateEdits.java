package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Piece;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.ScalarOffsets;
import java.util.List;
import java.util.Optional;

/** Fixes of templates. */
final class TemplateEdits {

  private static final Regex SIMPLE =
      Regex.of("-?(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,9})?|true|false");

  private TemplateEdits() {}

  /** Returns the fix that adds a filter to a template that is one call. */
  static Optional<Fix> filter(SourceText source, Node node, String filter) {
    if (!(node instanceof Scalar scalar)) {
      return Optional.empty();
    }
    return Template.parse(scalar.text())
        .singleOutput()
        .filter(expression -> expression instanceof Expr.Call || expression instanceof Expr.Filter)
        .map(
            expression ->
                ScalarOffsets.of(source, scalar)
                    .span(expression.span().end(), expression.span().end()))
        .filter(Span::isEmpty)
        .map(place -> Fix.safe("add `| " + filter + "`", new Edit(place, " | " + filter)));
  }

  /** Returns the fix that writes a number or boolean instead of a template that holds just that. */
  static Optional<Fix> literal(SourceText source, Node node) {
    if (!(node instanceof Scalar scalar)) {
      return Optional.empty();
    }
    return Template.parse(scalar.text())
        .singleOutput()
        .map(
            expression ->
                scalar.text().substring(expression.span().start(), expression.span().end()))
        .filter(text -> SIMPLE.matches(text))
        .filter(
            text ->
                source.lines().line(scalar.span().start())
                    == source.lines().line(scalar.span().end()))
        .map(text -> Fix.safe("write `" + text + "`", new Edit(scalar.span(), text)));
  }

  /** Returns the fix that removes blanks around the only braces of a template. */
  static Optional<Fix> trim(SourceText source, Node node) {
    if (!(node instanceof Scalar scalar)) {
      return Optional.empty();
    }
    Template template = Template.parse(scalar.text());
    List<Piece> outputs = Lists.only(template.pieces(), piece -> piece instanceof Piece.Output);
    boolean blank =
        Lists.all(
            template.pieces(),
            piece ->
                piece instanceof Piece.Output
                    || (piece instanceof Piece.Data data && data.text().isBlank()));
    if (outputs.size() != 1 || !blank) {
      return Optional.empty();
    }
    ScalarOffsets offsets = ScalarOffsets.of(source, scalar);
    Span output = outputs.get(0).span();
    List<Edit> edits =
        List.of(offsets.span(0, output.start()), offsets.span(output.end(), scalar.text().length()))
            .stream()
            .filter(span -> !span.isEmpty() && !span.equals(scalar.span()))
            .map(Edit::delete)
            .toList();
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fix("remove the blanks around the braces", Fix.Safety.SAFE, edits));
  }
}
