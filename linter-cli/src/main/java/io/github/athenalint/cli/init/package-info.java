/** Writing a profile: what is asked, how an answer is judged, and how the file is composed. */
@NullMarked
package io.github.athenalint.cli.init;

import org.jspecify.annotations.NullMarked;
