/** One class for each request of an editor: a function of a snapshot and its parameters. */
@NullMarked
package io.github.athenalint.lsp.feature;

import org.jspecify.annotations.NullMarked;
