/** What can be written at a place, and how it is put into the text. */
@NullMarked
package io.github.athenalint.lsp.suggest;

import org.jspecify.annotations.NullMarked;
