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
        for (Expr.Filter filter : template.filters()) {
          if (MANGLING.contains(filter.name()) && isSecret(filter.input())) {
            report(scalar, filter, member.name(), findings);
          }
        }
      }
    }
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
