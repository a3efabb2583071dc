/** The names that users give: profiles, targets, anchors and variables, and where they stand. */
@NullMarked
package io.github.athenalint.lsp.names;

import org.jspecify.annotations.NullMarked;
