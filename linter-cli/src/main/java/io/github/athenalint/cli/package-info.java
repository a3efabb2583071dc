/** The commands of the program {@code athena-lint}. */
@NullMarked
package io.github.athenalint.cli;

import org.jspecify.annotations.NullMarked;
