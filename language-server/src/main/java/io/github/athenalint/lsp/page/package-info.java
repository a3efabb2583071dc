/** What is told of keys, values and names, in Markdown and without secrets. */
@NullMarked
package io.github.athenalint.lsp.page;

import org.jspecify.annotations.NullMarked;
