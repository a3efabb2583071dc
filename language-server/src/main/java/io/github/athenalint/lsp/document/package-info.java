/**
 * What the server knows: the open documents, what lies around them, and pictures of one document
 * that requests are answered from.
 */
@NullMarked
package io.github.athenalint.lsp.document;

import org.jspecify.annotations.NullMarked;
