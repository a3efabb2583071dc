package io.github.athenalint.value;

import io.github.athenalint.text.Span;
import java.util.Optional;

/** Rendering ends here in every environment that gets so far; never leaves the package. */
final class EvaluationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final TemplateProblem.Kind kind;
  private final String subject;
  private final transient Optional<Span> span;

  EvaluationFailure(TemplateProblem.Kind kind, String subject, String message) {
    this(kind, subject, message, Optional.empty());
  }

  private EvaluationFailure(
      TemplateProblem.Kind kind, String subject, String message, Optional<Span> span) {
    super(message, null, false, false);
    this.kind = kind;
    this.subject = subject;
    this.span = span;
  }

  static EvaluationFailure other(String message) {
    return new EvaluationFailure(TemplateProblem.Kind.OTHER, "", message);
  }

  static EvaluationFailure undefined(Seen.Undefined value) {
    return new EvaluationFailure(
        TemplateProblem.Kind.UNDEFINED_NAME, value.name(), value.message());
  }

  /** Returns the failure of a value that is, or holds, nothing but an undefined name. */
  static EvaluationFailure undefinedValue(Seen.Undefined value) {
    return new EvaluationFailure(
        TemplateProblem.Kind.UNDEFINED_VALUE, value.name(), value.message());
  }

  /** Returns the failure with its place, unless it has one. */
  EvaluationFailure at(Span place) {
    return span.isPresent()
        ? this
        : new EvaluationFailure(kind, subject, message(), Optional.of(place));
  }

  TemplateProblem.Kind kind() {
    return kind;
  }

  String subject() {
    return subject;
  }

  String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /** Returns the place, in offsets of the scalar's text. */
  Span span() {
    return span.orElse(Span.at(0));
  }
}
