package io.github.athenalint.rules;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Check;
import io.github.athenalint.account.Fact;
import io.github.athenalint.account.Question;
import io.github.athenalint.account.Refusal;
import io.github.athenalint.account.Refusal.Reason;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Findings.Finding;
import io.github.athenalint.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where in a target an answer of AWS belongs, and the answers that say something. */
final class AccountPlace {

  private static final int MOST_NAMES = 5;

  private AccountPlace() {}

  /**
   * Reports something at the value of a field; without it, or without a key at all, at the name of
   * the target.
   */
  static Finding at(Findings findings, Target target, String key, String message) {
    Span place = target.value(key).map(value -> value.node().span()).orElse(target.key().span());
    Finding finding = findings.at(place, message);
    return key.isEmpty() ? finding : finding.key(key);
  }

  /** Returns the answers of one kind that AWS gave to a question. */
  static <T extends Fact> Map<Check, T> facts(Account account, Question question, Class<T> type) {
    Map<Check, T> facts = new LinkedHashMap<>();
    account
        .checks(question)
        .forEach(
            check -> {
              if (check.answer() instanceof Answer.Known known && type.isInstance(known.fact())) {
                facts.put(check, type.cast(known.fact()));
              }
            });
    return facts;
  }

  /** Returns what a question was about and is not there, with what is there instead. */
  static Map<Check, List<String>> missing(Account account, Question question) {
    Map<Check, List<String>> missing = new LinkedHashMap<>();
    account
        .checks(question)
        .forEach(
            check -> {
              if (check.answer() instanceof Answer.Missing nothing) {
                missing.put(check, nothing.others());
              }
            });
    return missing;
  }

  /** Returns what was refused to a question for one of the given reasons. */
  static Map<Check, Refusal> refusals(Account account, Question question, Reason... reasons) {
    Map<Check, Refusal> refusals = new LinkedHashMap<>();
    account
        .checks(question)
        .forEach(
            check -> {
              if (check.answer() instanceof Answer.Refused refused
                  && List.of(reasons).contains(refused.refusal().reason())) {
                refusals.put(check, refused.refusal());
              }
            });
    return refusals;
  }

  /** Returns a few names for a sentence. */
  static String list(List<String> names) {
    String shown =
        names.stream()
            .sorted()
            .limit(MOST_NAMES)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES ? shown + " and others" : shown;
  }
}
