package io.github.athenalint.rules;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Fact.Catalog;
import io.github.athenalint.account.Question;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import java.util.Set;

/** dbt-athena does not know this type of catalog. */
public final class CatalogTypeUnsupported implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("catalog-type-unsupported", Severity.ERROR, Category.ACCOUNT);

  private static final Set<String> KNOWN = Set.of("GLUE", "LAMBDA", "HIVE");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(Question.CATALOG);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    AccountPlace.facts(account, Question.CATALOG, Catalog.class)
        .forEach(
            (check, catalog) -> {
              if (!KNOWN.contains(catalog.type())) {
                AccountPlace.at(
                        findings,
                        target,
                        check.key(),
                        "`"
                            + check.name()
                            + "` is a "
                            + catalog.type()
                            + " catalog, which dbt-athena refuses")
                    .help("dbt-athena knows catalogs of the types GLUE, LAMBDA and HIVE");
              }
            });
  }
}
