package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.text.Lists;
import java.util.List;
import java.util.stream.Collectors;

/** A target lacks a field that dbt requires. */
public final class RequiredMissing implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("required-missing", Severity.ERROR, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.REQUIRED
        && violation.field().filter(field -> field.shape() != Shape.ADAPTER).isPresent();
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    List<Field> missing =
        violations.stream()
            .flatMap(violation -> violation.field().stream())
            .filter(field -> !Misspelling.of(field.name(), target, schema))
            .toList();
    if (target.complete() && !missing.isEmpty()) {
      report(missing, target, findings);
    }
  }

  private static void report(List<Field> fields, Target target, Findings findings) {
    List<String> names = Lists.map(fields, Field::name);
    String missing = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    Findings.Finding finding =
        findings
            .at(target.key().span(), "`" + target.name() + "` lacks " + missing)
            .key(names.get(0))
            .help(help(fields));
    if (names.equals(List.of("database"))) {
      finding.fix(
          Rewrite.append(findings.source(), target.node(), "database: awsdatacatalog")
              .map(edit -> Fix.safe("add `database: awsdatacatalog`", edit)));
    }
  }

  private static String help(List<Field> fields) {
    return "add "
        + fields.stream()
            .map(field -> "`" + field.name() + "`, " + field.expects())
            .collect(Collectors.joining("; "));
  }
}
