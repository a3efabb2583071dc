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

/** There is no bucket of this name. */
public final class BucketNotFound implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("bucket-not-found", Severity.ERROR, Category.ACCOUNT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(Question.BUCKET);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    AccountPlace.missing(account, Question.BUCKET)
        .forEach(
            (check, others) ->
                AccountPlace.at(
                        findings, target, check.key(), "there is no bucket `" + check.name() + "`")
                    .help("make it in " + account.place() + ", or correct the name"));
  }
}
