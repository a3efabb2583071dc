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

/** Nothing says where query results go. */
public final class QueryOutputMissing implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("query-output-missing", Severity.ERROR, Category.ACCOUNT);

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
              boolean none = workgroup.location().isEmpty() && !workgroup.managed();
              if (none && target.complete() && target.value("s3_staging_dir").isEmpty()) {
                AccountPlace.at(
                        findings,
                        target,
                        check.key(),
                        "neither the target nor the workgroup `"
                            + check.name()
                            + "` says where results go")
                    .help(
                        "set `s3_staging_dir`, or the location of query results in the workgroup");
              }
            });
  }
}
