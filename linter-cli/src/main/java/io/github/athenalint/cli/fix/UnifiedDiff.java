package io.github.athenalint.cli.fix;

import io.github.athenalint.cli.report.MaskedSource;
import io.github.athenalint.lint.Fixed;
import io.github.athenalint.lint.Report;
import io.github.athenalint.text.LineMatch;
import io.github.athenalint.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts of one file as {@code diff -u} prints it, with secrets masked. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final String name;
  private final Side old;
  private final Side now;

  private UnifiedDiff(Report before, Report after) {
    this.name = before.source().name();
    this.old = Side.of(before);
    this.now = Side.of(after);
  }

  /** Returns what was changed, empty if nothing was. */
  public static String of(Fixed fixed) {
    return new UnifiedDiff(fixed.before(), fixed.after()).text();
  }

  private String text() {
    List<Step> steps = steps(LineMatch.of(old.exact(), now.exact()));
    StringBuilder out = new StringBuilder();
    int next = 0;
    while (true) {
      int first = nextChange(steps, next);
      if (first == steps.size()) {
        break;
      }
      int end = hunkEnd(steps, first);
      int start = Math.max(next, first - CONTEXT);
      hunk(steps.subList(start, end), out);
      next = end;
    }
    return out.isEmpty() ? "" : "--- " + name + "\n+++ " + name + "\n" + out;
  }

  private static int nextChange(List<Step> steps, int from) {
    int at = from;
    while (at < steps.size() && steps.get(at).sign() == ' ') {
      at++;
    }
    return at;
  }

  /** Returns where the hunk ends that begins with the change {@code first}. */
  private static int hunkEnd(List<Step> steps, int first) {
    int last = first;
    int next = first;
    while (next < steps.size() && next - last <= 2 * CONTEXT) {
      last = next;
      next = nextChange(steps, next + 1);
    }
    return Math.min(steps.size(), last + 1 + CONTEXT);
  }

  private void hunk(List<Step> steps, StringBuilder out) {
    long removed = steps.stream().filter(step -> step.sign() != '+').count();
    long added = steps.stream().filter(step -> step.sign() != '-').count();
    out.append("@@ -").append(range(steps.get(0).oldLine(), removed));
    out.append(" +").append(range(steps.get(0).newLine(), added)).append(" @@\n");
    for (Step step : steps) {
      Side side = step.sign() == '+' ? now : old;
      int line = step.sign() == '+' ? step.newLine() : step.oldLine();
      out.append(step.sign()).append(side.shown().get(line)).append('\n');
      if (side.lacksBreak(line)) {
        out.append("\\ No newline at end of file\n");
      }
    }
  }

  private static String range(int line, long count) {
    long start = count == 0 ? line : line + 1L;
    return count == 1 ? Long.toString(start) : start + "," + count;
  }

  private static List<Step> steps(LineMatch match) {
    List<Step> steps = new ArrayList<>();
    int oldLine = 0;
    int newLine = 0;
    while (oldLine < match.oldCount() || newLine < match.newCount()) {
      if (oldLine < match.oldCount() && match.partner(oldLine) == newLine) {
        steps.add(new Step(' ', oldLine++, newLine++));
      } else if (oldLine < match.oldCount() && match.partner(oldLine) < 0) {
        steps.add(new Step('-', oldLine++, newLine));
      } else {
        steps.add(new Step('+', oldLine, newLine++));
      }
    }
    return steps;
  }

  /** One line of the diff; lines are counted from 0. */
  private record Step(char sign, int oldLine, int newLine) {}

  /** The lines of one text: as they are, to compare, and masked, to show. */
  private record Side(List<String> exact, List<String> shown) {

    static Side of(Report report) {
      SourceText source = report.source();
      MaskedSource masked = new MaskedSource(report);
      List<String> exact = new ArrayList<>();
      List<String> shown = new ArrayList<>();
      for (int line = 1; line <= source.lines().count(); line++) {
        String text = source.text(source.lines().spanWithBreak(line));
        if (!text.isEmpty()) {
          exact.add(text);
          shown.add(masked.text(line));
        }
      }
      return new Side(exact, shown);
    }

    boolean lacksBreak(int line) {
      String text = exact.get(line);
      return !text.endsWith("\n") && !text.endsWith("\r");
    }
  }
}
