package io.github.athenalint.cli.report;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many findings each rule has, the most frequent first.
 *
 * @param palette the colours
 */
record Statistics(Palette palette) {

  /** Returns one line a rule. */
  String render(Outcome outcome) {
    Map<String, Row> rows = new TreeMap<>();
    for (Diagnostic found : outcome.diagnostics()) {
      Row row = new Row(found.rule(), found.severity(), 1, Outcome.isFixable(found) ? 1 : 0);
      rows.merge(found.rule(), row, Row::plus);
    }
    int digits = width(Lists.map(rows.values(), row -> Integer.toString(row.count())));
    int names = width(rows.keySet());
    List<Row> ordered = rows.values().stream().sorted(Row.ORDER).toList();
    StringBuilder out = new StringBuilder();
    for (Row row : ordered) {
      String count = Integer.toString(row.count());
      String name = row.rule() + " ".repeat(names - row.rule().length());
      String word = row.severity().word();
      String fixable = row.fixable() == 0 ? "" : "  " + row.fixable() + " fixable";
      out.append(" ".repeat(digits - count.length())).append(palette.bold(count)).append("  ");
      out.append(name).append("  ");
      out.append(palette.severity(row.severity(), word)).append(" ".repeat(7 - word.length()));
      out.append(fixable.isEmpty() ? "" : fixable);
      trimEnd(out);
      out.append('\n');
    }
    return out.toString();
  }

  private static void trimEnd(StringBuilder out) {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  private static int width(Collection<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  private record Row(String rule, Severity severity, int count, int fixable) {

    static final Comparator<Row> ORDER =
        Comparator.comparingInt(Row::count).reversed().thenComparing(Row::rule);

    Row plus(Row other) {
      Severity worse = severity.compareTo(other.severity) >= 0 ? severity : other.severity;
      return new Row(rule, worse, count + other.count, fixable + other.fixable);
    }
  }
}
