package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Node;
import java.util.Locale;
import java.util.Optional;

/** The schema is not written in lower case. */
public final class SchemaNotLowercase implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("schema-not-lowercase", Severity.WARNING, Category.NAMES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (MemberTemplate use : target.templates()) {
      if (use.member().name().equals("schema")) {
        lookForUpper(use, findings);
      }
    }
    Optional<Member> member = target.member("schema");
    if (member.isEmpty() || !Signs.hasCapital(certainPart(member.get().value()))) {
      return;
    }
    Node node = member.get().value().node();
    Optional<String> text = member.get().value().asText();
    if (text.flatMap(Placeholder::in).isPresent()) {
      return;
    }
    findings
        .at(node.span(), "the schema is not written in lower case")
        .key("schema")
        .help("write it in lower case: Glue folds the name, but the S3 path keeps what you typed")
        .fix(
            text.flatMap(name -> Rewrite.value(node, name.toLowerCase(Locale.ROOT)))
                .map(edit -> Fix.unsafe("write it in lower case", edit)));
  }

  private static void lookForUpper(MemberTemplate use, Findings findings) {
    Optional<Expr.Filter> upper = use.lastFilter("upper");
    boolean secret = Lists.any(use.template().envVars(), EnvVar::isSecret);
    if (upper.isPresent() && !secret && !use.value().isKnown()) {
      Span name = upper.get().nameSpan();
      TemplateFindings.at(use, findings, name, "`upper` makes a schema that is not in lower case")
          .help(
              "use `lower`: Glue folds the name, but the S3 path keeps what dbt makes of the variable")
          .fix(Fix.unsafe("use `lower`", new Edit(use.span(findings.source(), name), "lower")));
    }
  }

  private static String certainPart(Value value) {
    return value instanceof Value.Unknown unknown
        ? unknown.prefix() + unknown.suffix()
        : value.asText().orElse("");
  }
}
