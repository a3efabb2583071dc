/** One file a rule, its page beside it. Rules do not know each other. */
@NullMarked
package io.github.athenalint.rules;

import org.jspecify.annotations.NullMarked;
