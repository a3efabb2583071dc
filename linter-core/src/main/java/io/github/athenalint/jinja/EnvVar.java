package io.github.athenalint.jinja;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One use of an environment variable.
 *
 * @param call the whole {@code env_var(...)}
 * @param argument the first argument, which names the variable
 * @param name the name when it is a literal
 * @param fallback what is used when the variable is not set
 * @param filters the filters applied right to the call, innermost first
 */
public record EnvVar(
    Expr.Call call,
    Optional<Expr> argument,
    Optional<String> name,
    Optional<Expr> fallback,
    List<Expr.Filter> filters) {

  /** The names of variables that dbt keeps out of its logs begin so. */
  public static final String SECRET_PREFIX = "DBT_ENV_SECRET";

  /** The names of variables that dbt hides from profiles begin so. */
  public static final String PRIVATE_PREFIX = "DBT_ENV_PRIVATE";

  /** Copies the filters. */
  public EnvVar {
    filters = List.copyOf(filters);
  }

  static EnvVar of(Expr.Call call, List<Expr.Filter> filters) {
    Optional<Expr> argument = call.arguments().at(0, "var");
    return new EnvVar(
        call,
        argument,
        argument.flatMap(
            given -> given instanceof Expr.Text text ? Optional.of(text.text()) : Optional.empty()),
        call.arguments().at(1, "default").filter(given -> !(given instanceof Expr.None)),
        filters);
  }

  /** Returns the text of the call, from its name to the closing bracket. */
  public Span span() {
    return call.span();
  }

  /** Returns the text that names the variable, with its quotes; the call where nothing does. */
  public Span nameSpan() {
    return argument.map(Expr::span).orElse(call.span());
  }

  /** Tells whether dbt treats the variable as a secret. */
  public boolean isSecret() {
    return name.filter(known -> known.startsWith(SECRET_PREFIX)).isPresent();
  }

  /** Tells whether a filter of that name is applied right to the call. */
  public boolean isFilteredBy(String filter) {
    return Lists.any(filters, applied -> applied.name().equals(filter));
  }
}
