package io.github.athenalint.rules;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Fact.TestQuery;
import io.github.athenalint.account.Question;
import io.github.athenalint.account.Refusal;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import java.util.Optional;
import java.util.Set;

/** A query without any table failed. */
public final class TestQueryFailed implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("test-query-failed", Severity.ERROR, Category.ACCOUNT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(Question.QUERY);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    account
        .checks(Question.QUERY)
        .forEach(
            check ->
                mistake(check.answer())
                    .ifPresent(
                        mistake ->
                            AccountPlace.at(findings, target, check.key(), mistake)
                                .help("the history of queries in Athena shows the reason")));
  }

  private static Optional<String> mistake(Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      Refusal refusal = refused.refusal();
      return Optional.of(
          refusal.source() + " may not `" + refusal.action().orElse("run a query") + "`");
    }
    return answer instanceof Answer.Known known
            && known.fact() instanceof TestQuery query
            && !query.succeeded()
        ? Optional.of("the query `SELECT 1` failed, Athena calls it " + query.id())
        : Optional.empty();
  }
}
