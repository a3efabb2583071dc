package io.github.athenalint.rules;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Question;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Spelling;
import java.util.List;
import java.util.Set;

/** There is no workgroup of this name. */
public final class WorkgroupNotFound implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("workgroup-not-found", Severity.ERROR, Category.ACCOUNT);

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
      AccountPlace.missing(account, question)
          .forEach(
              (check, others) ->
                  AccountPlace.at(
                          findings,
                          target,
                          check.key(),
                          "there is no workgroup `" + check.name() + "` in " + account.place())
                      .help(help(check.name(), others)));
    }
  }

  private static String help(String name, List<String> others) {
    return Spelling.nearest(name, others)
        .map(near -> "did you mean `" + near + "`?")
        .orElse(
            others.isEmpty()
                ? "make it, or name one that is there"
                : "name one that is there: " + AccountPlace.list(others));
  }
}
