package io.github.athenalint.cli.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How much was found.
 *
 * @param files the files that were checked
 * @param guilty the files in which something was found
 * @param errors the errors
 * @param warnings the warnings
 * @param infos the pieces of advice
 * @param fixable the findings that {@code --fix} can fix
 * @param unsafe the findings that only {@code --unsafe-fixes} can fix
 * @param suppressed the findings that comments in the files silence
 */
record Summary(
    int files,
    int guilty,
    int errors,
    int warnings,
    int infos,
    int fixable,
    int unsafe,
    int suppressed) {

  /** Returns the line that closes a report for people. */
  String sentence() {
    String silent = suppressed == 0 ? "" : ", " + suppressed + " suppressed";
    if (errors + warnings + infos == 0) {
      return "no problems found in " + plural(files, "file") + silent;
    }
    List<String> counts = new ArrayList<>();
    add(counts, errors, "error");
    add(counts, warnings, "warning");
    add(counts, infos, "info");
    String where = guilty < files ? guilty + " of " + files + " files" : plural(guilty, "file");
    return String.join(", ", counts) + " in " + where + silent + ways();
  }

  private String ways() {
    if (fixable == 0) {
      return unsafe == 0 ? "" : " (" + unsafe + " fixable with --unsafe-fixes)";
    }
    String more = unsafe == 0 ? "" : ", " + unsafe + " more with --unsafe-fixes";
    return " (" + fixable + " fixable with --fix" + more + ")";
  }

  private static void add(List<String> counts, int count, String noun) {
    if (count > 0) {
      counts.add(plural(count, noun));
    }
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
