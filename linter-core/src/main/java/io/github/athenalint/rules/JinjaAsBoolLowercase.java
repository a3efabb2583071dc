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
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Dialect;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A default is no boolean to the filter behind it. */
public final class JinjaAsBoolLowercase implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-as-bool-lowercase", Severity.WARNING, Category.JINJA).aboutTemplates();

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
    for (MemberTemplate use : target.templates()) {
      for (EnvVar variable : use.template().envVars()) {
        if (variable.isFilteredBy("as_bool")) {
          look(use, variable, findings);
        }
      }
    }
  }

  private static void look(MemberTemplate use, EnvVar variable, Findings findings) {
    Optional<Expr.Text> wrong =
        variable
            .fallback()
            .filter(Expr.Text.class::isInstance)
            .map(Expr.Text.class::cast)
            .filter(text -> !RIGHT.contains(text.text().strip()));
    if (wrong.isPresent()) {
      Span literal = wrong.get().span();
      Span inner = new Span(literal.start() + 1, literal.end() - 1);
      TemplateFindings.at(
              use, findings, literal, "`as_bool` takes `True` or `False`, written like that")
          .help(
              "write `'True'` or `'False'`: with this default dbt fails when the variable is not set")
          .fix(
              Optional.ofNullable(MEANT.get(wrong.get().text().toLowerCase(Locale.ROOT)))
                  .map(
                      meant ->
                          Fix.safe(
                              "write `" + meant + "`",
                              new Edit(use.span(findings.source(), inner), meant))));
    }
  }
}
