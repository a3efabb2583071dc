package io.github.athenalint.jinja;

import io.github.athenalint.text.Span;

/**
 * Why a template does not parse.
 *
 * @param span the guilty text, in offsets of the scalar's text
 * @param message the words of Jinja, without a full stop
 */
public record SyntaxProblem(Span span, String message) {}
