/** The language server: speaks the protocol, and holds no lint logic. */
@NullMarked
package io.github.athenalint.lsp;

import org.jspecify.annotations.NullMarked;
