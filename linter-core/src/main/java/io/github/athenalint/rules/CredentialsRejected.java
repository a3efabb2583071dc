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

/** AWS does not accept the access key. */
public final class CredentialsRejected implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("credentials-rejected", Severity.ERROR, Category.ACCOUNT);

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
    AccountPlace.refusals(account, Question.CREDENTIALS, Reason.KEY_UNKNOWN, Reason.SECRET_WRONG)
        .forEach(
            (check, refusal) ->
                AccountPlace.at(
                        findings,
                        target,
                        check.key(),
                        refusal.words() + " from " + refusal.source())
                    .help(help(refusal.reason(), account)));
  }

  private static String help(Reason reason, Account account) {
    if (reason == Reason.SECRET_WRONG) {
      return "set the secret that was made with this key; look for a blank or a lost character";
    }
    return "make a new key, add the session token, or check that the key belongs to the part of AWS"
        + " that "
        + account.place()
        + " is in";
  }
}
