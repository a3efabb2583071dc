package io.github.athenalint.cli;

import io.github.athenalint.lint.Report;
import io.github.athenalint.lint.Silenced;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Diagnostic.Subject;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Related;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a report by hand: findings are placed at words of the text. */
public final class Sample {

  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Silenced> silenced = new ArrayList<>();
  private final List<Span> secrets = new ArrayList<>();

  /** Starts a report without findings. */
  public Sample(String name, String text) {
    this(SourceText.of(name, text));
  }

  Sample(SourceText source) {
    this.source = source;
  }

  /** Returns where the first {@code word} stands. */
  public Span at(String word) {
    int start = source.text().indexOf(word);
    if (start < 0) {
      throw new IllegalArgumentException("no " + word);
    }
    return new Span(start, start + word.length());
  }

  /** Adds a finding. */
  public Sample finding(
      Severity severity, String rule, Span span, String message, Related... related) {
    Optional<String> key = Optional.of(source.text(span)).filter(word -> word.matches("[a-z_]+"));
    Subject subject = new Subject(Optional.of("shop"), Optional.of("dev"), key);
    diagnostics.add(
        new Diagnostic(
            rule,
            severity,
            source.name(),
            span,
            subject,
            message,
            Optional.empty(),
            List.of(related),
            List.of()));
    return this;
  }

  /** Says what to do about the finding that was added last. */
  public Sample help(String help) {
    Diagnostic last = diagnostics.remove(diagnostics.size() - 1);
    diagnostics.add(
        new Diagnostic(
            last.rule(),
            last.severity(),
            last.path(),
            last.span(),
            last.subject(),
            last.message(),
            Optional.of(help),
            last.related(),
            last.fixes()));
    return this;
  }

  /** Gives the finding that was added last a fix that replaces its text. */
  public Sample fix(String title, String newText, Fix.Safety safety) {
    Diagnostic last = diagnostics.remove(diagnostics.size() - 1);
    List<Fix> fixes = new ArrayList<>(last.fixes());
    fixes.add(new Fix(title, safety, List.of(new Edit(last.span(), newText))));
    diagnostics.add(
        new Diagnostic(
            last.rule(),
            last.severity(),
            last.path(),
            last.span(),
            last.subject(),
            last.message(),
            last.help(),
            last.related(),
            fixes));
    return this;
  }

  /** Silences the finding that was added last. */
  public Sample silence(Silenced.By by, String reason) {
    Diagnostic last = diagnostics.remove(diagnostics.size() - 1);
    Optional<String> why = Optional.of(reason).filter(text -> !text.isEmpty());
    silenced.add(new Silenced(last, by, why));
    return this;
  }

  /** Marks every {@code word} as secret. */
  public Sample secret(String word) {
    int start = source.text().indexOf(word);
    while (start >= 0) {
      secrets.add(new Span(start, start + word.length()));
      start = source.text().indexOf(word, start + word.length());
    }
    return this;
  }

  /** Points at another place of the file. */
  public Related related(Span span, String what) {
    return new Related(source.name(), span, what);
  }

  /** Returns the report. */
  public Report report() {
    return new Report(source, Report.Kind.PROFILES, diagnostics, silenced, secrets);
  }
}
