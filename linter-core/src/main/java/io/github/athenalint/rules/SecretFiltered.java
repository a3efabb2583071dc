package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import java.util.Optional;
import java.util.Set;

/** A filter works on a secret that is not there yet. */
public final class SecretFiltered implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("secret-filtered", Severity.WARNING, Category.JINJA).aboutTemplates();

  private static final Set<String> MANGLING =
      Set.of("lower", "upper", "capitalize", "title", "replace", "reverse", "truncate");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (schema.dialect() == Dialect.FUSION) {
      return;
    }
    for (MemberTemplate use : target.allTemplates()) {
      for (Expr.Comparison comparison :
          Lists.only(use.template().expressions(), Expr.Comparison.class)) {
        compared(comparison).ifPresent(secret -> reportCompared(use, secret, findings));
      }
      for (Expr.Filter filter : use.template().filters()) {
        if (MANGLING.contains(filter.name()) && isSecret(filter.input())) {
          report(use, filter, findings);
        }
      }
    }
  }

  /**
   * Returns the secret that is compared with a text of its own. That a secret is not empty can be
   * asked: neither is its placeholder.
   */
  private static Optional<Expr> compared(Expr.Comparison comparison) {
    if (comparison.operands().size() != 1) {
      return Optional.empty();
    }
    Expr left = comparison.first();
    Expr right = comparison.operands().get(0).value();
    if (isBareSecret(left) && isWritten(right)) {
      return Optional.of(left);
    }
    return isBareSecret(right) && isWritten(left) ? Optional.of(right) : Optional.empty();
  }

  /** A default is compared as it is, which tells whether the secret is set. */
  private static boolean isBareSecret(Expr expression) {
    return isSecret(expression)
        && expression instanceof Expr.Call call
        && call.arguments().all().size() == 1;
  }

  private static boolean isWritten(Expr expression) {
    if (expression instanceof Expr.Items items) {
      return !items.children().isEmpty() && Lists.all(items.children(), SecretFiltered::isWritten);
    }
    return expression instanceof Expr.Text text && !text.text().isEmpty();
  }

  private static void reportCompared(MemberTemplate use, Expr secret, Findings findings) {
    TemplateFindings.at(
            use,
            findings,
            secret.span(),
            "this compares the placeholder of the secret, not the secret")
        .help("compare a variable whose name does not begin with `DBT_ENV_SECRET`");
  }

  /** Only a bare {@code env_var} is certainly the secret itself. */
  private static boolean isSecret(Expr input) {
    return input instanceof Expr.Call call
        && call.callee() instanceof Expr.Name name
        && name.name().equals("env_var")
        && !call.arguments().positional().isEmpty()
        && call.arguments().positional().get(0) instanceof Expr.Text text
        && text.text().startsWith(EnvVar.SECRET_PREFIX);
  }

  private static void report(MemberTemplate use, Expr.Filter filter, Findings findings) {
    TemplateFindings.at(
            use,
            findings,
            filter.nameSpan(),
            "`" + filter.name() + "` works on the placeholder of the secret, not on the secret")
        .help("remove the filter, and set the variable to the text that is wanted");
  }
}
