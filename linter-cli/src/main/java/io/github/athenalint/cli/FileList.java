package io.github.athenalint.cli;

import io.github.athenalint.cli.Linted.Work;
import io.github.athenalint.cli.report.TextRenderer;
import io.github.athenalint.lint.Configuration;
import io.github.athenalint.text.Lists;
import io.github.athenalint.workspace.DbtFiles;
import java.util.List;

/** What {@code --show-files} prints: each file, and why it is linted or not. */
final class FileList {

  private FileList() {}

  /** Returns the list, for people. */
  static String of(Plan plan) {
    List<Reasoned> linted = Lists.map(plan.works(), FileList::linted);
    int width =
        java.util.stream.Stream.concat(linted.stream(), plan.passedOver().stream())
            .mapToInt(one -> one.name().length())
            .max()
            .orElse(0);
    StringBuilder out = new StringBuilder();
    section("Linted:", linted, width, out);
    section("Not linted:", plan.passedOver(), width, out);
    out.append("Folders never looked into: ");
    return out.append(String.join(", ", DbtFiles.FOREIGN_FOLDERS)).append('\n').toString();
  }

  private static Reasoned linted(Work work) {
    Configuration configuration = work.setup().configuration();
    String by =
        configuration.equals(Configuration.NONE)
            ? "no configuration"
            : "by " + configuration.report().source().name();
    String name = work.input().name();
    boolean project = !work.input().named() && work.place().endsWith(DbtFiles.PROJECT);
    return new Reasoned(name, project ? by + ", with the profiles beside it" : by);
  }

  private static void section(String title, List<Reasoned> rows, int width, StringBuilder out) {
    if (rows.isEmpty()) {
      return;
    }
    out.append(title).append('\n');
    for (Reasoned row : rows) {
      String name = TextRenderer.printable(row.name());
      out.append("  ").append(name).append(" ".repeat(Math.max(0, width - name.length()) + 2));
      out.append(TextRenderer.printable(row.why())).append('\n');
    }
    out.append('\n');
  }
}
