package io.github.athenalint.cli.report;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Accounts;
import io.github.athenalint.account.Check;
import java.time.Duration;
import java.util.Map;

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
    String name = Glyph.printable(account.profile() + "." + account.target());
    String place = account.region().map(region -> " in " + Glyph.printable(region)).orElse("");
    out.append(palette.bold(name)).append(of).append(place);
    out.append(palette.dim("  " + time(account.took()))).append('\n');
    int width = account.checks().stream().mapToInt(check -> label(check).length()).max().orElse(0);
    for (Check check : account.checks()) {
      String label = label(check);
      out.append("  ").append(palette.verdict(Verdict.of(check, account, outcome.diagnostics())));
      out.append(' ').append(label).append(" ".repeat(width - label.length() + 2));
      out.append(words(check));
      out.append(palette.dim("  " + time(check.took()))).append('\n');
    }
    out.append('\n');
  }

  private static String label(Check check) {
    return check.question().words();
  }

  private String words(Check check) {
    String words = Glyph.printable(check.answer().words());
    boolean shown = !check.name().isEmpty() && !check.question().words().equals("credentials");
    return shown ? palette.code(Glyph.printable(check.name())) + "  " + words : words;
  }

  private static String time(Duration time) {
    long millis = time.toMillis();
    return millis < SECOND ? millis + " ms" : "%.1f s".formatted(millis / (double) SECOND);
  }
}
