package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.ScalarOffsets;
import java.util.Set;
import java.util.stream.Stream;

/** A filter works on a secret that is not there yet. */
public final class SecretFiltered implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("secret-filtered", Severity.WARNING, Category.JINJA);

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
    for (Member member : target.members()) {
      if (member.value().node() instanceof Scalar scalar && Template.isTemplate(scalar.text())) {
        Template template = Template.parse(scalar.text());
        template.expressions().stream()
            .flatMap(SecretFiltered::compared)
            .forEach(secret -> reportCompared(scalar, secret, member.name(), findings));
        for (Expr.Filter filter : template.filters()) {
          if (MANGLING.contains(filter.name()) && isSecret(filter.input())) {
            report(scalar, filter, member.name(), findings);
          }
        }
      }
    }
  }

  /**
   * Returns the secrets that an expression compares with a text of its own. That a secret is not
   * empty can be asked: neither is its placeholder.
   */
  private static Stream<Expr> compared(Expr expression) {
    if (!(expression instanceof Expr.Comparison comparison) || comparison.operands().size() != 1) {
      return Stream.empty();
    }
    Expr left = comparison.first();
    Expr right = comparison.operands().get(0).value();
    if (isBareSecret(left) && isWritten(right)) {
      return Stream.of(left);
    }
    return isBareSecret(right) && isWritten(left) ? Stream.of(right) : Stream.empty();
  }

  /** A default is compared as it is, which tells whether the secret is set. */
  private static boolean isBareSecret(Expr expression) {
    return isSecret(expression)
        && expression instanceof Expr.Call call
        && call.arguments().all().size() == 1;
  }

  private static boolean isWritten(Expr expression) {
    if (expression instanceof Expr.Items items) {
      return !items.children().isEmpty()
          && items.children().stream().allMatch(SecretFiltered::isWritten);
    }
    return expression instanceof Expr.Text text && !text.text().isEmpty();
  }

  private static void reportCompared(Scalar scalar, Expr secret, String key, Findings findings) {
    Span span = secret.span();
    findings
        .at(
            ScalarOffsets.of(findings.source(), scalar).span(span.start(), span.end()),
            "this compares the placeholder of the secret, not the secret")
        .key(key)
        .help("compare a variable whose name does not begin with `DBT_ENV_SECRET`");
  }

  /** Only a bare {@code env_var} is certainly the secret itself. */
  private static boolean isSecret(Expr input) {
    return input instanceof Expr.Call call
        && call.callee() instanceof Expr.Name name
        && name.name().equals("env_var")
        && call.arguments().positional().stream()
            .findFirst()
            .filter(Expr.Text.class::isInstance)
            .map(first -> ((Expr.Text) first).text())
            .filter(text -> text.startsWith(EnvVar.SECRET_PREFIX))
            .isPresent();
  }

  private static void report(Scalar scalar, Expr.Filter filter, String key, Findings findings) {
    Span name = filter.nameSpan();
    findings
        .at(
            ScalarOffsets.of(findings.source(), scalar).span(name.start(), name.end()),
            "`" + filter.name() + "` works on the placeholder of the secret, not on the secret")
        .key(key)
        .help("remove the filter, and set the variable to the text that is wanted");
  }
}
