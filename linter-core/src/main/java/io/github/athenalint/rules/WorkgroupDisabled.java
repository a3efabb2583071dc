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
import java.util.List;
import java.util.Set;

/** The workgroup takes no queries. */
public final class WorkgroupDisabled implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("workgroup-disabled", Severity.ERROR, Category.ACCOUNT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(Question.WORKGROUP, Question.SPARK_WORKGROUP);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    for (Question question : List.of(Question.WORKGROUP, Question.SPARK_WORKGROUP)) {
      AccountPlace.facts(account, question, Workgroup.class)
          .forEach(
              (check, workgroup) -> {
                if (!workgroup.enabled()) {
                  AccountPlace.at(
                          findings,
                          target,
                          check.key(),
                          "the workgroup `" + check.name() + "` is disabled and takes no queries")
                      .help("enable it, or name another one");
                }
              });
    }
  }
}
