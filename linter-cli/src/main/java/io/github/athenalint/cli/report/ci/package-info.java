/** Reports for the services that build, review and merge. */
@NullMarked
package io.github.athenalint.cli.report.ci;

import org.jspecify.annotations.NullMarked;
