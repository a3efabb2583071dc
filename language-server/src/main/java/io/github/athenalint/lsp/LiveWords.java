package io.github.athenalint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.athenalint.account.Account;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Check;
import io.github.athenalint.lint.AccountRules;
import io.github.athenalint.lsp.document.Answered;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Diagnostic.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What AWS answered, in words; the answers themselves hold no secret. */
final class LiveWords {

  private LiveWords() {}

  /** Returns what could not be found out, a line each. */
  static List<String> doubts(List<Answered> answers) {
    List<String> doubts = new ArrayList<>();
    for (Answered answered : answers) {
      for (Check check : answered.account().checks()) {
        if (check.answer() instanceof Answer.Unverified
            || check.answer() instanceof Answer.NotChecked) {
          doubts.add(answered.account().doubt(check));
        }
      }
    }
    return doubts;
  }

  /** Returns what came of it, as one line. */
  static String result(Snapshot now, List<Answered> answers) {
    String names =
        answers.stream().map(one -> one.account().name()).collect(Collectors.joining(", "));
    long checks = answers.stream().mapToLong(one -> one.account().checks().size()).sum();
    long found =
        now.report().diagnostics().stream()
            .filter(LiveWords::isOfAws)
            .filter(one -> answers.stream().anyMatch(answered -> isAbout(answered, one)))
            .count();
    return "%s %s (%s of AWS)"
        .formatted(
            found == 0 ? "nothing is wrong with" : counted(found, "finding") + " about",
            names,
            counted(checks, "answer"));
  }

  private static boolean isAbout(Answered answered, Diagnostic found) {
    Subject subject = found.subject();
    Account account = answered.account();
    return subject.profile().equals(Optional.of(account.profile()))
        && subject.target().equals(Optional.of(account.target()));
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static boolean isOfAws(Diagnostic found) {
    return AccountRules.all().stream().anyMatch(rule -> rule.info().name().equals(found.rule()));
  }

  /** Returns questions and answers for a program. */
  static JsonArray checks(List<Answered> answers) {
    JsonArray checks = new JsonArray();
    for (Answered answered : answers) {
      for (Check check : answered.account().checks()) {
        JsonObject one = new JsonObject();
        one.addProperty("profile", answered.account().profile());
        one.addProperty("target", answered.account().target());
        one.addProperty("check", check.question().id());
        one.addProperty("key", check.key());
        one.addProperty("name", check.name());
        one.addProperty("detail", check.answer().words());
        checks.add(one);
      }
    }
    return checks;
  }
}
