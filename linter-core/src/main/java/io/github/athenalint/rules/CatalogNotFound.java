package io.github.athenalint.rules;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Question;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import java.util.Set;

/** There is no data catalog of this name. */
public final class CatalogNotFound implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("catalog-not-found", Severity.ERROR, Category.ACCOUNT);

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
    AccountPlace.missing(account, Question.CATALOG)
        .forEach(
            (check, others) ->
                AccountPlace.at(
                        findings,
                        target,
                        check.key(),
                        "Athena has no data catalog `" + check.name() + "` in " + account.place())
                    .help(
                        "`database` is a data catalog, mostly `awsdatacatalog`; the schema is `schema`"));
  }
}
