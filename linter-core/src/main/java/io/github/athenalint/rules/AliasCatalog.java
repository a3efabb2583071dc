package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import java.util.Set;

/** The catalog stands under its other name. */
public final class AliasCatalog implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("alias-catalog", Severity.INFO, Category.FIELDS, Set.of(Trait.OPINION))
          .about("catalog");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("catalog")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(member -> schema.dialect() == Dialect.CORE)
        .filter(member -> target.member("database").isEmpty())
        .ifPresent(
            member ->
                findings
                    .at(member.key().span(), "`catalog` is another name for `database`")
                    .key(member.name())
                    .help("write `database`, the name that dbt shows")
                    .fix(
                        Rewrite.key(member.key(), "database")
                            .map(edit -> Fix.safe("write `database`", edit))));
  }
}
