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
import io.github.athenalint.value.Dialect;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.ScalarOffsets;
import java.util.Optional;
import java.util.Set;

/** A filter gives a default that never counts. */
public final class JinjaDefaultFilterUseless implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-default-filter-useless", Severity.WARNING, Category.JINJA)
          .aboutTemplates();

  private static final Set<String> NAMES = Set.of("default", "d");

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
      for (Expr.Filter filter : use.template().filters()) {
        if (NAMES.contains(filter.name()) && isBareVariable(filter)) {
          report(use, filter, findings);
        }
      }
    }
  }

  /** With a second argument the filter also replaces an empty text. */
  private static boolean isBareVariable(Expr.Filter filter) {
    return filter.input() instanceof Expr.Call call
        && call.callee() instanceof Expr.Name name
        && name.name().equals("env_var")
        && call.arguments().positional().size() == 1
        && filter.arguments().positional().size() <= 1
        && filter.arguments().keywords().isEmpty();
  }

  private static void report(MemberTemplate use, Expr.Filter filter, Findings findings) {
    Optional<Fix> fix =
        Lists.first(filter.arguments().positional(), Expr.Text.class::isInstance)
            .map(given -> moved(use.scalar(), filter, given, findings));
    TemplateFindings.at(
            use,
            findings,
            filter.nameSpan(),
            "`" + filter.name() + "` comes too late: `env_var` fails before it")
        .help("give the default to `env_var` itself: `env_var('NAME', 'default')`")
        .fix(fix);
  }

  /** Where the variable is set nothing changes, and where it is not dbt failed before. */
  private static Fix moved(Scalar scalar, Expr.Filter filter, Expr given, Findings findings) {
    ScalarOffsets offsets = ScalarOffsets.of(findings.source(), scalar);
    String written = findings.source().text(offsets.span(given.span().start(), given.span().end()));
    int bracket = filter.input().span().end() - 1;
    return Fix.safe(
        "give the default to `env_var`",
        new Edit(offsets.span(bracket, filter.span().end()), ", " + written + ")"));
  }
}
