package io.github.athenalint.cli.report;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Check;
import io.github.athenalint.account.Question;
import io.github.athenalint.lint.AccountRules;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What became of one check. */
enum Verdict {
  /** All is well. */
  PASSED("✓"),
  /** It works, with a warning. */
  WARNED("!"),
  /** It does not work. */
  FAILED("✗"),
  /** Nobody can tell. */
  UNVERIFIED("?"),
  /** It was not asked. */
  NOT_CHECKED("–");

  private static final Set<Question> OF_SEVERAL_KEYS = Set.of(Question.BUCKET, Question.WRITE);

  private final String mark;

  Verdict(String mark) {
    this.mark = mark;
  }

  /** Returns the sign for it. */
  String mark() {
    return mark;
  }

  /** Returns the word for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns what became of a check: what AWS answered, and what the rules say of the answer.
   *
   * @param found the findings of the run
   */
  static Verdict of(Check check, Account account, List<Diagnostic> found) {
    if (check.answer() instanceof Answer.NotChecked) {
      return NOT_CHECKED;
    }
    if (check.answer() instanceof Answer.Unverified) {
      return UNVERIFIED;
    }
    Optional<Severity> worst =
        found.stream()
            .filter(one -> isOf(one, account) && isAbout(one, check))
            .map(Diagnostic::severity)
            .max(Comparator.naturalOrder());
    if (worst.isPresent() && worst.get() != Severity.INFO) {
      return worst.get() == Severity.ERROR ? FAILED : WARNED;
    }
    return check.answer() instanceof Answer.Known ? PASSED : FAILED;
  }

  private static boolean isOf(Diagnostic found, Account account) {
    return found.subject().profile().equals(Optional.of(account.profile()))
        && found.subject().target().equals(Optional.of(account.target()));
  }

  private static boolean isAbout(Diagnostic found, Check check) {
    Optional<Rule.OfAccount> rule =
        AccountRules.all().stream()
            .filter(one -> one.info().name().equals(found.rule()))
            .filter(one -> one.questions().contains(check.question()))
            .findFirst();
    boolean anyKey =
        rule.filter(one -> one.questions().size() == 1).isPresent()
            && !OF_SEVERAL_KEYS.contains(check.question());
    return rule.isPresent() && (anyKey || found.subject().key().equals(Optional.of(check.key())));
  }
}
