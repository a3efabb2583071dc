/** The profiles and targets of a file: what a rule asks. */
@NullMarked
package io.github.athenalint.profile;

import org.jspecify.annotations.NullMarked;
