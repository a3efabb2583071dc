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

/** Nothing on this machine says who signs the requests. */
public final class CredentialsNotFound implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("credentials-not-found", Severity.ERROR, Category.ACCOUNT);

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
    AccountPlace.refusals(account, Question.CREDENTIALS, Reason.NO_CREDENTIALS)
        .forEach(
            (check, refusal) ->
                AccountPlace.at(
                        findings, target, check.key(), "no AWS credentials: " + refusal.source())
                    .help(
                        "set `aws_profile_name`, or sign in where dbt runs: `aws sso login`, `aws configure`, a role"));
  }
}
