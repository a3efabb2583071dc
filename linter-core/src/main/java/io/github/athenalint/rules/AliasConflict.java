package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value.Member;
import java.util.Optional;

/** `database` and `catalog` are both given. */
public final class AliasConflict implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("alias-conflict", Severity.ERROR, Category.FIELDS).about("catalog");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Member> database = target.member("database");
    Optional<Member> catalog = target.member("catalog");
    if (database.isEmpty() || catalog.isEmpty() || schema.field("catalog").isEmpty()) {
      return;
    }
    boolean same = catalog.get().value().asText().equals(database.get().value().asText());
    findings
        .at(catalog.get().key().span(), "`catalog` and `database` are the same field")
        .key("catalog")
        .severity(schema.dialect() == Dialect.FUSION ? Severity.WARNING : Severity.ERROR)
        .help("keep `database` with the name of the data catalog, and remove `catalog`")
        .related(database.get().key().span(), "the other name of the field")
        .fix(
            same && catalog.get().value().isKnown()
                ? Rewrite.remove(findings.source(), target.node(), catalog.get().key())
                    .map(edit -> Fix.safe("remove `catalog`", edit))
                : Optional.empty());
  }
}
