package io.github.athenalint.cli.report;

import io.github.athenalint.account.Accounts;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Severity;
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
    return new Outcome(reports.stream().map(report -> shown(report, show)).toList(), Ending.PLAIN);
  }

  private static Report shown(Report report, Severity show) {
    return report.with(
        report.diagnostics().stream().filter(one -> isShown(one, show)).toList(),
        report.silenced().stream().filter(one -> isShown(one.diagnostic(), show)).toList());
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
    return diagnostics().stream().anyMatch(found -> found.severity().compareTo(level) >= 0);
  }

  /** Returns the severity of the worst finding. */
  public Optional<Severity> worst() {
    return diagnostics().stream().map(Diagnostic::severity).max(Comparator.naturalOrder());
  }

  /** Returns the findings of all files. */
  List<Diagnostic> diagnostics() {
    return reports.stream().flatMap(report -> report.diagnostics().stream()).toList();
  }

  /** Returns the report of the file that is called {@code path}. */
  public Optional<Report> report(String path) {
    return reports.stream().filter(report -> report.source().name().equals(path)).findFirst();
  }

  /** Returns how much was found. */
  Summary summary() {
    List<Diagnostic> found = diagnostics();
    return new Summary(
        files().size(),
        count(reports.stream().filter(report -> !report.diagnostics().isEmpty()).count()),
        count(found.stream().filter(one -> one.severity() == Severity.ERROR).count()),
        count(found.stream().filter(one -> one.severity() == Severity.WARNING).count()),
        count(found.stream().filter(one -> one.severity() == Severity.INFO).count()),
        count(found.stream().filter(Outcome::isFixable).count()),
        count(found.stream().filter(one -> !one.fixes().isEmpty() && !isFixable(one)).count()),
        reports.stream().mapToInt(Report::suppressed).sum());
  }

  /** Tells whether a finding has a fix that may be made without asking. */
  static boolean isFixable(Diagnostic diagnostic) {
    return diagnostic.fixes().stream().anyMatch(Fix::isSafe);
  }

  /** Returns the reports of the files that were checked, or in which something was found. */
  public List<Report> checked() {
    return reports.stream()
        .filter(report -> isCounted(report) || !report.diagnostics().isEmpty())
        .toList();
  }

  private List<Report> files() {
    return reports.stream().filter(Outcome::isCounted).toList();
  }

  /** A project is read for the profiles beside it, and is no file of its own. */
  private static boolean isCounted(Report report) {
    return report.kind() != Report.Kind.OTHER && report.kind() != Report.Kind.PROJECT;
  }

  private static int count(long number) {
    return Math.toIntExact(number);
  }
}
