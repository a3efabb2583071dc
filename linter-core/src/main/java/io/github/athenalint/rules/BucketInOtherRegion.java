package io.github.athenalint.rules;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Question;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import java.util.Set;

/** A bucket is not in the region of the target. */
public final class BucketInOtherRegion implements Rule.OfAccount {

  private static final RuleInfo INFO =
      RuleInfo.of("bucket-in-other-region", Severity.ERROR, Category.ACCOUNT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Set<Question> questions() {
    return Set.of(Question.BUCKET);
  }

  @Override
  public void check(Target target, Account account, Findings findings) {
    account
        .checks(Question.BUCKET)
        .filter(check -> check.answer() instanceof Answer.Elsewhere)
        .forEach(
            check -> {
              boolean results = check.key().equals("s3_staging_dir");
              String region = ((Answer.Elsewhere) check.answer()).region();
              AccountPlace.at(
                      findings,
                      target,
                      check.key(),
                      "`"
                          + check.name()
                          + "` is in "
                          + region
                          + ", the target in "
                          + account.place())
                  .severity(results ? Severity.ERROR : Severity.WARNING)
                  .help(
                      results
                          ? "Athena writes results only to a bucket of its own region"
                          : "every query pays for the transfer between the regions");
            });
  }
}
