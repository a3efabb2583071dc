/** The fields of an Athena target, and what a target does against them. */
@NullMarked
package io.github.athenalint.schema;

import org.jspecify.annotations.NullMarked;
