package io.github.athenalint.rules;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Fact.Workgroup;
import io.github.athenalint.account.Question;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import java.util.Set;

/** The workgroup keeps its own results, and the target says where to put them. */
public final class ManagedResultsWithStagingDir implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("managed-results-with-staging-dir", Severity.ERROR, Category.ACCOUNT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(Question.WORKGROUP);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    AccountPlace.facts(account, Question.WORKGROUP, Workgroup.class)
        .forEach(
            (check, workgroup) -> {
              if (workgroup.managed() && target.isSet("s3_staging_dir")) {
                AccountPlace.at(
                        findings,
                        target,
                        "s3_staging_dir",
                        "the workgroup `"
                            + check.name()
                            + "` keeps its own results: every query fails")
                    .help(
                        "set `s3_data_dir` and remove `s3_staging_dir`, or switch managed query"
                            + " results off");
              }
            });
  }
}
