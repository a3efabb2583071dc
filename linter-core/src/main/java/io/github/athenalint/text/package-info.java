/** The text of one file: where things are, and how it is changed. */
@NullMarked
package io.github.athenalint.text;

import org.jspecify.annotations.NullMarked;
