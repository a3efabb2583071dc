package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.YamlProblem.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What is behind a failure, and how the text can be read without it.
 *
 * @param problem what to tell; empty when it is told already or PyYAML does not mind
 * @param masks what to write over before the next pass
 * @param substitutes scalars to put stand-ins for
 */
record Mistake(Optional<YamlProblem> problem, List<Mask> masks, List<Substitute> substitutes) {

  /**
   * Text to be written over without a change of its width.
   *
   * @param span the text
   * @param fill what each of its characters but line breaks becomes
   * @param hides whether something is lost
   */
  record Mask(Span span, char fill, boolean hides) {}

  /** Returns a mistake whose text is passed over. */
  static Mistake blank(YamlProblem problem, Span span) {
    return new Mistake(Optional.of(problem), List.of(new Mask(span, ' ', true)), List.of());
  }

  /** Returns a mistake that follows from another. */
  static Mistake echo(Span span) {
    return new Mistake(Optional.empty(), List.of(new Mask(span, ' ', true)), List.of());
  }

  /** Returns the problem of a mistake without a repair. */
  static YamlProblem syntax(Span span, String message) {
    return new YamlProblem(Kind.SYNTAX, span, message, List.of());
  }
}
