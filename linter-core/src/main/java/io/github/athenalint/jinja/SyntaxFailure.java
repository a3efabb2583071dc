package io.github.athenalint.jinja;

import io.github.athenalint.text.Span;

/** Ends parsing; never leaves the package. */
final class SyntaxFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient SyntaxProblem problem;
  private final boolean tooDeep;

  private SyntaxFailure(SyntaxProblem problem, boolean tooDeep) {
    super(problem.message(), null, false, false);
    this.problem = problem;
    this.tooDeep = tooDeep;
  }

  static SyntaxFailure at(Span span, String message) {
    return new SyntaxFailure(new SyntaxProblem(span, message), false);
  }

  /** The text is nested so deep that whether Jinja takes it is not known. */
  static SyntaxFailure tooDeep(Span span) {
    return new SyntaxFailure(new SyntaxProblem(span, "nested too deep"), true);
  }

  SyntaxProblem problem() {
    return problem;
  }

  boolean isTooDeep() {
    return tooDeep;
  }
}
