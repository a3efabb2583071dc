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
import java.util.Optional;
import java.util.Set;

/** The workgroup is on an engine that Athena has left behind. */
public final class WorkgroupEngineOld implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("workgroup-engine-old", Severity.WARNING, Category.ACCOUNT);

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
              if (workgroup.engine().equals(Optional.of("Athena engine version 2"))) {
                AccountPlace.at(
                        findings,
                        target,
                        check.key(),
                        "the workgroup `" + check.name() + "` runs Athena engine version 2")
                    .help("choose version 3 in its settings: Iceberg tables of dbt need it");
              }
            });
  }
}
