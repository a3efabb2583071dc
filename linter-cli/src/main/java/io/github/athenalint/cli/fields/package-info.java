/** The field reference: what is known of every key, for people and programs. */
@NullMarked
package io.github.athenalint.cli.fields;

import org.jspecify.annotations.NullMarked;
