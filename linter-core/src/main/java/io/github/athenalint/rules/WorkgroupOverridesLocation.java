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
import io.github.athenalint.value.Value;
import java.util.List;
import java.util.Set;

/** The workgroup decides where results go, and the target says otherwise. */
public final class WorkgroupOverridesLocation implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("workgroup-overrides-location", Severity.INFO, Category.ACCOUNT);

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
              if (workgroup.enforced() && workgroup.location().isPresent()) {
                look(target, check.name(), workgroup.location().get(), findings);
              }
            });
  }

  private static void look(Target target, String name, String location, Findings findings) {
    boolean skipped =
        target
            .value("skip_workgroup_check")
            .filter(value -> value instanceof Value.Bool flag && flag.truth())
            .isPresent();
    if (skipped) {
      AccountPlace.at(
              findings,
              target,
              "skip_workgroup_check",
              "`" + name + "` enforces its location: without the check every Hive table fails")
          .severity(Severity.ERROR)
          .help("remove `skip_workgroup_check`; dbt then leaves the location of tables to Athena");
      return;
    }
    for (String key : List.of("s3_data_dir", "s3_staging_dir")) {
      if (target.isSet(key)) {
        AccountPlace.at(
                findings,
                target,
                key,
                "`" + name + "` writes to " + location + " whatever `" + key + "` says")
            .help(
                key.equals("s3_data_dir")
                    ? "Hive tables go below the location of the workgroup; Iceberg tables follow the key"
                    : "results go to the location of the workgroup");
      }
    }
  }
}
