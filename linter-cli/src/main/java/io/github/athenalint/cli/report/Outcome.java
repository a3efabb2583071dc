package io.github.athenalint.cli.report;

import io.github.athenalint.account.Accounts;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run found, cut down to what is shown.
 *
 * @param reports one report a file, in the order in which they are shown
 * @param ending how the run ended
 * @param live what AWS answered about the targets, by the name of the file
 */
public record Outcome(List<Report> reports, Ending ending, Map<String, Accounts> live) {

  /** Copies the reports. */
  public Outcome {
    reports = List.copyOf(reports);
    live = Collections.unmodifiableMap(new LinkedHashMap<>(live));
  }

  /** The outcome of a run that did not ask AWS. */
  public Outcome(List<Report> reports, Ending ending) {
    this(reports, ending, Map.of());
  }

  /** Returns what is shown of {@code reports}: findings of severity {@code show} or worse. */
  public static Outcome of(List<Report> reports, Severity show) {
    return new Outcome(Lists.map(reports, report -> shown(report, show)), Ending.PLAIN);
  }

  private static Report shown(Report report, Severity show) {
    return report.with(
        Lists.only(report.diagnostics(), one -> isShown(one, show)),
        Lists.only(report.silenced(), one -> isShown(one.diagnostic(), show)));
  }

  private static boolean isShown(Diagnostic diagnostic, Severity show) {
    return diagnostic.severity().compareTo(show) >= 0;
  }

  /** Returns the same findings of a run that ended like this. */
  public Outcome with(Ending other) {
    return new Outcome(reports, other, live);
  }

  /** Returns the same, with what AWS answered. */
  public Outcome with(Map<String, Accounts> answers) {
    return new Outcome(reports, ending, answers);
  }

  /** Tells whether a finding is of severity {@code level} or worse. */
  public boolean reaches(Severity level) {
    return Lists.any(diagnostics(), found -> found.severity().compareTo(level) >= 0);
  }

  /** Returns the severity of the worst finding. */
  public Optional<Severity> worst() {
    return diagnostics().stream().map(Diagnostic::severity).max(Comparator.naturalOrder());
  }

  /** Returns the findings of all files. */
  List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>();
    for (Report report : reports) {
      all.addAll(report.diagnostics());
    }
    return all;
  }

  /** Returns the report of the file that is called {@code path}. */
  public Optional<Report> report(String path) {
    return Lists.first(reports, report -> report.source().name().equals(path));
  }

  /** Returns how much was found. */
  Summary summary() {
    List<Diagnostic> found = diagnostics();
    int suppressed = 0;
    for (Report report : reports) {
      suppressed += report.suppressed();
    }
    return new Summary(
        Lists.count(reports, Outcome::isCounted),
        Lists.count(reports, report -> !report.diagnostics().isEmpty()),
        Lists.count(found, one -> one.severity() == Severity.ERROR),
        Lists.count(found, one -> one.severity() == Severity.WARNING),
        Lists.count(found, one -> one.severity() == Severity.INFO),
        Lists.count(found, Outcome::isFixable),
        Lists.count(found, one -> !one.fixes().isEmpty() && !isFixable(one)),
        suppressed);
  }

  /** Tells whether a finding has a fix that may be made without asking. */
  static boolean isFixable(Diagnostic diagnostic) {
    return Lists.any(diagnostic.fixes(), Fix::isSafe);
  }

  /** Returns the reports of the files that were checked, or in which something was found. */
  public List<Report> checked() {
    return Lists.only(reports, report -> isCounted(report) || !report.diagnostics().isEmpty());
  }

  /** A project is read for the profiles beside it, and is no file of its own. */
  private static boolean isCounted(Report report) {
    return report.kind() != Report.Kind.OTHER && report.kind() != Report.Kind.PROJECT;
  }
}
