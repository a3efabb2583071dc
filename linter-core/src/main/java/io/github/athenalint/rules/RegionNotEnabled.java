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
import io.github.athenalint.text.Lists;
import java.util.List;
import java.util.Set;

/** The account has not switched the region on. */
public final class RegionNotEnabled implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("region-not-enabled", Severity.ERROR, Category.ACCOUNT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(
        Question.CREDENTIALS,
        Question.WORKGROUP,
        Question.SPARK_WORKGROUP,
        Question.CATALOG,
        Question.SCHEMA);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    List<Question> questions = List.of(Question.CREDENTIALS, Question.WORKGROUP, Question.CATALOG);
    boolean off =
        Lists.any(
            questions, one -> !AccountPlace.refusals(account, one, Reason.REGION_OFF).isEmpty());
    if (off) {
      AccountPlace.at(
              findings,
              target,
              "region_name",
              "the account has not switched " + account.place() + " on")
          .help("switch the region on in the settings of the account, or name another one");
    }
  }
}
