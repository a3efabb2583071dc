package io.github.athenalint.convert;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Piece;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.ScalarResolution;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a value stands in the file: as a template or as it is. */
final class Written {

  private static final Set<String> FILTERS = Set.of("as_text", "as_native", "string", "trim");

  /** Comments are no pieces. */
  private static final String COMMENT = "{#";

  private Written() {}

  /** Returns the text of a scalar before any template in it is rendered. */
  static Optional<String> text(Value value) {
    return value.node().target() instanceof Scalar scalar
        ? Optional.of(ScalarResolution.of(scalar))
            .filter(resolution -> resolution.kind() == ScalarResolution.Kind.TEXT)
            .map(ScalarResolution::text)
        : Optional.empty();
  }

  /** Returns the template that a value is made by. */
  static Optional<Template> template(Value value) {
    return text(value).filter(Template::isTemplate).map(Template::parse);
  }

  /** Tells whether a template gives what variables hold, and nothing that it holds itself. */
  static boolean holdsNoSecret(Template template) {
    return !template.pieces().isEmpty()
        && !template.text().contains(COMMENT)
        && Lists.all(template.pieces(), Written::isOutputOrBlank)
        && Lists.all(
            template.envVars(), variable -> variable.name().filter(Variables::isName).isPresent())
        && Lists.all(
            template.expressions(), expression -> isHarmless(expression, template.envVars()));
  }

  private static boolean isOutputOrBlank(Piece piece) {
    return piece instanceof Piece.Output
        || (piece instanceof Piece.Data data && data.text().isBlank());
  }

  private static boolean isHarmless(Expr expression, List<EnvVar> variables) {
    if (expression instanceof Expr.Text text) {
      return text.text().isEmpty()
          || Lists.any(variables, one -> one.argument().equals(Optional.of(expression)));
    }
    if (expression instanceof Expr.Name name) {
      return name.name().equals("env_var");
    }
    if (expression instanceof Expr.Filter filter) {
      return FILTERS.contains(filter.name());
    }
    return expression instanceof Expr.Call
        || expression instanceof Expr.None
        || expression instanceof Expr.Logic;
  }
}
