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

/** The shared AWS configuration has no profile of this name. */
public final class AwsProfileNotFound implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("aws-profile-not-found", Severity.ERROR, Category.ACCOUNT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(Question.CREDENTIALS);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    AccountPlace.refusals(account, Question.CREDENTIALS, Reason.PROFILE_MISSING)
        .forEach(
            (check, refusal) ->
                AccountPlace.at(
                        findings,
                        target,
                        check.key(),
                        "this machine has no AWS profile `" + check.name() + "`")
                    .help(
                        "make it with `aws configure`, or correct the name; it counts which letters are capital"));
  }
}
