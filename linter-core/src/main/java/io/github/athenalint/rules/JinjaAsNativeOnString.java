package io.github.athenalint.rules;

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
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** A text may become a number. */
public final class JinjaAsNativeOnString implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-as-native-on-string", Severity.WARNING, Category.JINJA).aboutTemplates();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (MemberTemplate use : target.templates()) {
      Optional<Expr.Filter> filter = use.lastFilter("as_native");
      boolean text =
          use.key()
              .flatMap(schema::field)
              .filter(field -> TEXT.containsAll(field.types()))
              .isPresent();
      boolean optional =
          Lists.any(
              use.template().envVars(),
              variable -> variable.fallback().filter(JinjaAsNativeOnString::isNone).isPresent());
      if (text
          && filter.isPresent()
          && !optional
          && !use.value().isKnown()
          && schema.dialect() != Dialect.FUSION) {
        Span name = filter.get().nameSpan();
        Span cut = new Span(filter.get().input().span().end(), filter.get().span().end());
        TemplateFindings.at(
                use,
                findings,
                name,
                "`as_native` makes a number of a text like `2024`, and dbt wants a text")
            .help("remove the filter")
            .fix(Fix.unsafe("remove the filter", Edit.delete(use.span(findings.source(), cut))));
      }
    }
  }

  private static final Set<ValueType> TEXT = Set.of(ValueType.TEXT, ValueType.NULL);

  private static boolean isNone(Expr fallback) {
    return fallback instanceof Expr.Text text && text.text().equals("None");
  }
}
