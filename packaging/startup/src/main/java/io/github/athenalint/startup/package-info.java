/**
 * A step of the build: replaces what the JVM would link at every start by what a class-data archive
 * keeps.
 *
 * <p>Each lambda and each {@code equals} of a record is an {@code invokedynamic}: the JVM makes
 * code for it when it first comes there, about 0.07 ms each, and an archive helps little. An
 * ordinary class takes a quarter of that. So the program's jar is rewritten: lambdas become classes
 * and the methods of records become code. Nothing else changes, and the sources stay as they are.
 */
@NullMarked
package io.github.athenalint.startup;

import org.jspecify.annotations.NullMarked;
