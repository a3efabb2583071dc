/** Where a cursor stands: in which key or value, below which keys, even in broken text. */
@NullMarked
package io.github.athenalint.lsp.place;

import org.jspecify.annotations.NullMarked;
