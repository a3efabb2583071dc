package io.github.athenalint.cli.init;

/**
 * One line of a profile.
 *
 * @param level how deep it is
 * @param text what stands there
 */
record Line(int level, String text) {}
