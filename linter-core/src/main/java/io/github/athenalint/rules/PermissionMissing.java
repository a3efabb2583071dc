package io.github.athenalint.rules;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Check;
import io.github.athenalint.account.Question;
import io.github.athenalint.account.Refusal;
import io.github.athenalint.account.Refusal.Reason;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import java.util.Set;

/** The identity may not do what dbt will do. */
public final class PermissionMissing implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("permission-missing", Severity.WARNING, Category.ACCOUNT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(
        Question.WORKGROUP,
        Question.SPARK_WORKGROUP,
        Question.CATALOG,
        Question.SCHEMA,
        Question.BUCKET);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    for (Question question : Question.values()) {
      if (questions().contains(question)) {
        AccountPlace.refusals(account, question, Reason.NOT_ALLOWED)
            .forEach((check, refusal) -> say(target, check, refusal, findings));
      }
    }
  }

  private static void say(Target target, Check check, Refusal refusal, Findings findings) {
    String action = refusal.action().orElse(check.question().words());
    AccountPlace.at(
            findings,
            target,
            check.key(),
            refusal.source() + " may not `" + action + "` on `" + check.name() + "`")
        .severity(isCalledByDbt(check.question()) ? Severity.ERROR : Severity.WARNING)
        .help(
            check.question() == Question.BUCKET
                ? "allow the action, or check whether the bucket is yours: S3 answers the same to both"
                : "allow the action; `athena-lint live --print-iam-policy` prints what is needed");
  }

  /** dbt asks for these two itself, and stops at the same answer. */
  private static boolean isCalledByDbt(Question question) {
    return question == Question.WORKGROUP || question == Question.CATALOG;
  }
}
