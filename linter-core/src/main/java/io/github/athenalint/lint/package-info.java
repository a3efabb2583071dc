/** The pipeline from text to report. */
@NullMarked
package io.github.athenalint.lint;

import org.jspecify.annotations.NullMarked;
