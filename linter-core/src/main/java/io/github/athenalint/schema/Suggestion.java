package io.github.athenalint.schema;

/**
 * The field that was probably meant.
 *
 * @param field the field
 * @param synonym whether the name is known to be written for it, rather than merely near to it
 */
public record Suggestion(Field field, boolean synonym) {}
