/** YAML as a tree in which everything knows its place in the text. */
@NullMarked
package io.github.athenalint.yaml;

import org.jspecify.annotations.NullMarked;
