/** Making fixes: choosing them, showing them as a diff, writing them to disk. */
@NullMarked
package io.github.athenalint.cli.fix;

import org.jspecify.annotations.NullMarked;
