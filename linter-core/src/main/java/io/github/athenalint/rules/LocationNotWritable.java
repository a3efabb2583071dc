package io.github.athenalint.rules;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Question;
import io.github.athenalint.account.Refusal.Reason;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import java.util.Set;

/** The identity may not write where dbt will write. */
public final class LocationNotWritable implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("location-not-writable", Severity.ERROR, Category.ACCOUNT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(Question.WRITE);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    AccountPlace.refusals(account, Question.WRITE, Reason.NOT_ALLOWED)
        .forEach(
            (check, refusal) ->
                AccountPlace.at(
                        findings,
                        target,
                        check.key(),
                        refusal.source() + " may not write to " + check.name())
                    .help(
                        "allow `s3:PutObject` there, and the key if the bucket encrypts with one"));
  }
}
