/**
 * What lies around a file on disk and holds for it: its neighbours, the nearest configuration, the
 * baseline, {@code .env}. The command line and the language server look at the world through it.
 */
@NullMarked
package io.github.athenalint.workspace;

import org.jspecify.annotations.NullMarked;
