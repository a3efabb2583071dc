package io.github.athenalint.cli;

/**
 * A file, and why it is linted or not.
 *
 * @param name what it is called
 * @param why why
 */
record Reasoned(String name, String why) {}
