/** What dbt would see in a node, and what cannot be known from the file. */
@NullMarked
package io.github.athenalint.value;

import org.jspecify.annotations.NullMarked;
