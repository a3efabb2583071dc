package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;

/**
 * A comment.
 *
 * @param span from {@code #} to the end of the line, without trailing blanks
 * @param text the text after {@code #}, with blanks at both ends removed
 * @param ownLine whether nothing but blanks stands before it on its line
 */
public record Comment(Span span, String text, boolean ownLine) {}
