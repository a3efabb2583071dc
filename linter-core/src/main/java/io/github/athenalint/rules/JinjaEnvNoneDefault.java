package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** The default none is no default. */
public final class JinjaEnvNoneDefault implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-env-none-default", Severity.WARNING, Category.JINJA).aboutTemplates();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (MemberTemplate use : target.templates()) {
      for (EnvVar variable : use.template().envVars()) {
        Optional<Expr> given =
            variable.call().arguments().at(1, "default").filter(Expr.None.class::isInstance);
        if (given.isPresent()) {
          Optional<Field> field = use.key().flatMap(schema::field);
          boolean mayBeNone = field.filter(one -> one.types().contains(ValueType.NULL)).isPresent();
          TemplateFindings.at(
                  use, findings, given.get().span(), "the default `none` is the same as no default")
              .help(
                  mayBeNone
                      ? "write `env_var('NAME', '') or none`"
                      : "give a default that is a text, or leave it away")
              .fix(mayBeNone ? repair(use, variable, given.get(), findings) : Optional.empty());
        }
      }
    }
  }

  /** The variable must be all there is, or `or` would take more than it. */
  private static Optional<Fix> repair(
      MemberTemplate use, EnvVar variable, Expr given, Findings findings) {
    if (!use.template().singleOutput().equals(Optional.of(variable.call()))) {
      return Optional.empty();
    }
    String empty = use.scalar().style() == Scalar.Style.SINGLE_QUOTED ? "\"\"" : "''";
    int end = variable.span().end();
    return Optional.of(
        new Fix(
            "write `or none`",
            Fix.Safety.UNSAFE,
            List.of(
                new Edit(use.span(findings.source(), given.span()), empty),
                new Edit(use.span(findings.source(), new Span(end, end)), " or none"))));
  }
}
