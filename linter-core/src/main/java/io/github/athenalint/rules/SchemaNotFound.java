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

/** There is no schema of this name yet. */
public final class SchemaNotFound implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("schema-not-found", Severity.WARNING, Category.ACCOUNT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(Question.SCHEMA);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    AccountPlace.missing(account, Question.SCHEMA)
        .forEach(
            (check, others) ->
                AccountPlace.at(
                        findings,
                        target,
                        check.key(),
                        "there is no schema `" + check.name() + "` in " + account.place() + " yet")
                    .help("dbt makes it, if it may: that takes `glue:CreateDatabase`"));
  }
}
