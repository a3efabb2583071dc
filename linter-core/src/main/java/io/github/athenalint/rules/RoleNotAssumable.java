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

/** The role lets nobody of this identity in. */
public final class RoleNotAssumable implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("role-not-assumable", Severity.ERROR, Category.ACCOUNT);

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
    AccountPlace.refusals(account, Question.CREDENTIALS, Reason.ROLE_CLOSED)
        .forEach(
            (check, refusal) ->
                AccountPlace.at(
                        findings,
                        target,
                        check.key(),
                        "AWS does not let " + refusal.source() + " assume this role")
                    .help(
                        "the identity needs `sts:AssumeRole`, and the trust policy of the role must name it, with the external id if it asks for one"));
  }
}
