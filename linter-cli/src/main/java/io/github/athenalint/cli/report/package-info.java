/** The renderers: what a run found, as people and programs read it, without a secret. */
@NullMarked
package io.github.athenalint.cli.report;

import org.jspecify.annotations.NullMarked;
