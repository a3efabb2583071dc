/** Scripts that complete the command line in shells. */
@NullMarked
package io.github.athenalint.cli.completion;

import org.jspecify.annotations.NullMarked;
