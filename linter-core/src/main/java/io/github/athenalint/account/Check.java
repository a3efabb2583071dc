package io.github.athenalint.account;

import java.time.Duration;

/**
 * A question and its answer.
 *
 * @param question what was asked
 * @param key the field of the target that it is about
 * @param name what it is about: the name of a workgroup, say; empty where that is not known
 * @param answer what came of it
 * @param took how long it took
 */
public record Check(Question question, String key, String name, Answer answer, Duration took) {}
