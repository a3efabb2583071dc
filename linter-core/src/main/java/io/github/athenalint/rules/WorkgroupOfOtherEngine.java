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
import java.util.Optional;
import java.util.Set;

/** The workgroup runs SQL where Spark is needed, or the other way round. */
public final class WorkgroupOfOtherEngine implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("workgroup-of-other-engine", Severity.ERROR, Category.ACCOUNT);

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
      boolean spark = question == Question.SPARK_WORKGROUP;
      AccountPlace.facts(account, question, Workgroup.class)
          .forEach(
              (check, workgroup) ->
                  mistake(workgroup, spark)
                      .ifPresent(
                          mistake ->
                              AccountPlace.at(
                                      findings,
                                      target,
                                      check.key(),
                                      "the workgroup `" + check.name() + "` " + mistake)
                                  .help(
                                      spark
                                          ? "Python models need `PySpark engine version 3`"
                                          : "SQL models need `Athena engine version 3`")));
    }
  }

  /** dbt starts calculations, which Apache Spark 3.5 in Athena does not have. */
  private static Optional<String> mistake(Workgroup workgroup, boolean spark) {
    Optional<String> engine = workgroup.engine();
    if (engine.isEmpty()) {
      return Optional.empty();
    }
    if (workgroup.isSpark() != spark) {
      return Optional.of("runs " + engine.get());
    }
    return engine.filter(version -> version.startsWith("Apache Spark")).map(v -> "runs " + v);
  }
}
