package io.github.athenalint.cli.report;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Accounts;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Check;
import io.github.athenalint.account.Question;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * What AWS answered, as a list a target with a mark for each question.
 *
 * @param palette the colours
 */
record LiveList(Palette palette) {

  private static final long SECOND = 1000;

  String render(Outcome outcome) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, Accounts> file : outcome.live().entrySet()) {
      String of = outcome.live().size() > 1 ? " of " + Glyph.printable(file.getKey()) : "";
      for (Account account : file.getValue().all()) {
        target(account, of, outcome, out);
      }
    }
    return out.toString();
  }

  private void target(Account account, String of, Outcome outcome, StringBuilder out) {
    String name = Glyph.printable(account.name());
    String place = account.region().map(region -> " in " + Glyph.printable(region)).orElse("");
    out.append(palette.bold(name)).append(of).append(place);
    out.append(palette.dim("  " + time(account.took()))).append('\n');
    int width = widest(account, LiveList::label);
    int names = widest(account, LiveList::name);
    for (Check check : account.checks()) {
      String label = label(check);
      out.append("  ").append(palette.verdict(Verdict.of(check, account, outcome.diagnostics())));
      out.append(' ').append(label).append(" ".repeat(width - label.length() + 2));
      out.append(palette.code(name(check)));
      out.append(" ".repeat(names - name(check).length() + (names == 0 ? 0 : 2)));
      out.append(lead(check.answer())).append(Glyph.printable(check.answer().words()));
      if (check.took().toMillis() > 0) {
        out.append(palette.dim("  " + time(check.took())));
      }
      out.append('\n');
    }
    out.append('\n');
  }

  private static String label(Check check) {
    return check.question().words();
  }

  private static String lead(Answer answer) {
    if (answer instanceof Answer.NotChecked) {
      return "not checked: ";
    }
    return answer instanceof Answer.Unverified ? "could not verify: " : "";
  }

  private static int widest(Account account, Function<Check, String> column) {
    return account.checks().stream().map(column).mapToInt(String::length).max().orElse(0);
  }

  /** The words about credentials say what they are called already. */
  private static String name(Check check) {
    return check.question() == Question.CREDENTIALS ? "" : Glyph.printable(check.name());
  }

  private static String time(Duration time) {
    long millis = time.toMillis();
    return millis < SECOND ? millis + " ms" : "%.1f s".formatted(millis / (double) SECOND);
  }
}
