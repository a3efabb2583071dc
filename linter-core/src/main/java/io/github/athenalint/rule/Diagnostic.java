package io.github.athenalint.rule;

import io.github.athenalint.text.Order;
import io.github.athenalint.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One finding.
 *
 * @param rule the name of the rule
 * @param severity how bad it is
 * @param path the file, as the report names it
 * @param span the smallest guilty text
 * @param subject which profile, target and key it is about
 * @param message what is wrong here, without a full stop
 * @param help what to do
 * @param related other places it is about
 * @param fixes ways out, the best first
 */
public record Diagnostic(
    String rule,
    Severity severity,
    String path,
    Span span,
    Subject subject,
    String message,
    Optional<String> help,
    List<Related> related,
    List<Fix> fixes) {

  /** Sorts by path, place, rule and message: the order of every report. */
  public static final Comparator<Diagnostic> ORDER =
      Order.by(Diagnostic::path)
          .thenBy(Diagnostic::span)
          .thenBy(Diagnostic::rule)
          .thenBy(Diagnostic::message);

  /** Copies the lists. */
  public Diagnostic {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** Returns the same finding with another severity. */
  public Diagnostic with(Severity other) {
    return new Diagnostic(rule, other, path, span, subject, message, help, related, fixes);
  }

  /** Returns the same finding about another subject. */
  public Diagnostic with(Subject other) {
    return new Diagnostic(rule, severity, path, span, other, message, help, related, fixes);
  }

  /**
   * What a finding is about.
   *
   * @param profile the profile's name
   * @param target the target's name
   * @param key the key
   */
  public record Subject(Optional<String> profile, Optional<String> target, Optional<String> key) {

    /** The subject of a finding about a file. */
    public static final Subject FILE =
        new Subject(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns the same subject with a key. */
    public Subject withKey(String name) {
      return new Subject(profile, target, Optional.of(name));
    }
  }
}
