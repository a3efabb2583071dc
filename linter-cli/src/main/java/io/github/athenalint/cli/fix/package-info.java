/** What becomes of fixes: they are shown as a diff, or written to disk. */
@NullMarked
package io.github.athenalint.cli.fix;

import org.jspecify.annotations.NullMarked;
