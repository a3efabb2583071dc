package io.github.athenalint.text;

/**
 * A place as a person counts it.
 *
 * @param line 1-based line
 * @param column 1-based column in code points
 */
public record Position(int line, int column) {}
