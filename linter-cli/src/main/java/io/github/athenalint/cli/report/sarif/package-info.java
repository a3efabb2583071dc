/** The report as SARIF 2.1.0, which code scanning services and viewers read. */
@NullMarked
package io.github.athenalint.cli.report.sarif;

import org.jspecify.annotations.NullMarked;
