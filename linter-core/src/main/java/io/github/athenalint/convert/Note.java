package io.github.athenalint.convert;

import io.github.athenalint.text.Span;
import java.util.Optional;

/**
 * Something that the result does not hold, or not as it was.
 *
 * @param place where the source has it
 * @param text what happened and why, one line without a full stop; never holds a value
 */
public record Note(Optional<Span> place, String text) {}
