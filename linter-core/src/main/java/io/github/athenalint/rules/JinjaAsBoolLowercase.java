package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.ScalarOffsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A default is no boolean to the filter behind it. */
public final class JinjaAsBoolLowercase implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-as-bool-lowercase", Severity.WARNING, Category.JINJA);

  private static final Map<String, String> MEANT =
      Map.of("true", "True", "1", "True", "false", "False", "0", "False");

  private static final Set<String> RIGHT = Set.of("True", "False");

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
      boolean fails = member.value() instanceof Value.Unknown unknown && unknown.neverRenders();
      if (!fails
          && member.value().node() instanceof Scalar scalar
          && Template.isTemplate(scalar.text())) {
        for (EnvVar variable : Template.parse(scalar.text()).envVars()) {
          if (variable.isFilteredBy("as_bool")) {
            look(scalar, variable, member.name(), findings);
          }
        }
      }
    }
  }

  private static void look(Scalar scalar, EnvVar variable, String key, Findings findings) {
    Optional<Expr.Text> wrong =
        variable
            .fallback()
            .filter(Expr.Text.class::isInstance)
            .map(Expr.Text.class::cast)
            .filter(text -> !RIGHT.contains(text.text().strip()));
    if (wrong.isPresent()) {
      Span literal = wrong.get().span();
      findings
          .at(
              ScalarOffsets.of(findings.source(), scalar).span(literal.start(), literal.end()),
              "`as_bool` takes `True` or `False`, written like that")
          .key(key)
          .help(
              "write `'True'` or `'False'`: with this default dbt fails when the variable is not set")
          .fix(
              Optional.ofNullable(MEANT.get(wrong.get().text().toLowerCase(Locale.ROOT)))
                  .map(
                      meant ->
                          Fix.safe(
                              "write `" + meant + "`",
                              new Edit(
                                  ScalarOffsets.of(findings.source(), scalar)
                                      .span(literal.start() + 1, literal.end() - 1),
                                  meant))));
    }
  }
}
