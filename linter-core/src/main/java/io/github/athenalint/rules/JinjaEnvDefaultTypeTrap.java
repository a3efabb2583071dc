package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A template works only while its variable is not set. */
public final class JinjaEnvDefaultTypeTrap implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
              "jinja-env-default-type-trap",
              Severity.ERROR,
              Category.JINJA,
              Set.of(Trait.WHOLE_STORY))
          .aboutTemplates();

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
      Member member = use.member();
      Optional<Field> field = use.key().flatMap(schema::field);
      if (field.isEmpty() || field.get().types().contains(ValueType.TEXT)) {
        continue;
      }
      Optional<String> variable = trap(use.template());
      if (variable.isPresent()) {
        String filter = field.get().types().contains(ValueType.BOOLEAN) ? "as_bool" : "as_number";
        findings
            .at(
                use.scalar().span(),
                "`" + member.name() + "` fails as soon as `" + variable.get() + "` is set")
            .key(member.name())
            .severity(worksHere(member, target, schema) ? Severity.WARNING : Severity.ERROR)
            .help(
                "add the filter `| "
                    + filter
                    + "`: a variable is a text, only the default keeps its type")
            .fix(TemplateEdits.filter(findings.source(), use.scalar(), filter));
      }
    }
  }

  /** In an environment that is known, the default may be all that is needed. */
  private static boolean worksHere(Member member, Target target, Schema schema) {
    return member.value().isKnown()
        && target.fields().map(schema::evaluate).orElse(List.of()).stream()
            .filter(violation -> violation.keyword() == Violation.Keyword.TYPE)
            .noneMatch(violation -> violation.value() == member.value());
  }

  /** Returns the variable of a template that is one bare {@code env_var} with a typed default. */
  private static Optional<String> trap(Template template) {
    return template.singleOutput().filter(Expr.Call.class::isInstance).isEmpty()
        ? Optional.empty()
        : template.envVars().stream()
            .filter(use -> use.fallback().filter(JinjaEnvDefaultTypeTrap::isTyped).isPresent())
            .flatMap(use -> use.name().stream())
            .findFirst();
  }

  private static boolean isTyped(Expr fallback) {
    return fallback instanceof Expr.IntegerNumber
        || fallback instanceof Expr.FloatNumber
        || fallback instanceof Expr.Truth;
  }
}
