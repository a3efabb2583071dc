package io.github.athenalint.schema;

import java.util.Optional;

/**
 * A value of which it is known what it means.
 *
 * @param text the value
 * @param description what it means
 * @param valid whether the adapter takes it
 * @param replacement the right word for a wrong one
 */
public record Choice(
    String text, String description, boolean valid, Optional<String> replacement) {}
