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
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.ValueType;
import java.util.Optional;

/** What is no number becomes 0. */
public final class JinjaIntFilterSilentZero implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-int-filter-silent-zero", Severity.INFO, Category.JINJA).aboutTemplates();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (MemberTemplate use : target.templates()) {
      Optional<Expr.Filter> filter =
          use.lastFilter("int").filter(one -> one.arguments().all().isEmpty());
      boolean number =
          use.key()
              .flatMap(schema::field)
              .filter(field -> field.types().contains(ValueType.INTEGER))
              .isPresent();
      if (number
          && filter.isPresent()
          && !use.value().isKnown()
          && schema.dialect() != Dialect.FUSION) {
        Span name = filter.get().nameSpan();
        TemplateFindings.at(
                use, findings, name, "`int` makes 0 of a text that is no number, and says nothing")
            .help("use `as_number`, which fails and shows the text")
            .fix(
                Fix.unsafe(
                    "write `as_number`", new Edit(use.span(findings.source(), name), "as_number")));
      }
    }
  }
}
