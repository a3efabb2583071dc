package io.github.athenalint.rules;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Question;
import io.github.athenalint.account.Refusal;
import io.github.athenalint.account.Refusal.Reason;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import java.util.Set;

/** The credentials were good once. */
public final class CredentialsExpired implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("credentials-expired", Severity.ERROR, Category.ACCOUNT);

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
    AccountPlace.refusals(account, Question.CREDENTIALS, Reason.EXPIRED, Reason.SIGN_IN_NEEDED)
        .forEach(
            (check, refusal) ->
                AccountPlace.at(findings, target, check.key(), message(refusal))
                    .help(
                        check.key().equals("aws_profile_name") && !check.name().isEmpty()
                            ? "run `aws sso login --profile "
                                + check.name()
                                + "`, or renew its keys"
                            : "sign in again, or set a new session token"));
  }

  private static String message(Refusal refusal) {
    return refusal.reason() == Reason.SIGN_IN_NEEDED
        ? "nobody is signed in for " + refusal.source()
        : "the credentials from " + refusal.source() + " have expired";
  }
}
