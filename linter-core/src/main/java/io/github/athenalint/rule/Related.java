package io.github.athenalint.rule;

import io.github.athenalint.text.Span;

/**
 * Another place that a finding is about.
 *
 * @param path the file it is in, as the report names it
 * @param span the place
 * @param message what is there, as a short phrase
 */
public record Related(String path, Span span, String message) {}
