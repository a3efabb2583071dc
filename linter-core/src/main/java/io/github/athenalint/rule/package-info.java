/** What a rule is, and the only result types that renderers and the language server see. */
@NullMarked
package io.github.athenalint.rule;

import org.jspecify.annotations.NullMarked;
