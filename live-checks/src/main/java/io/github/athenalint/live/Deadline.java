package io.github.athenalint.live;

import java.time.Duration;

/**
 * When all questions about a target have to be answered.
 *
 * @param nanos when, on the clock of {@link System#nanoTime}
 * @param whole how long they have in all
 */
record Deadline(long nanos, Duration whole) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), time);
  }

  /** Returns how much time is left, never less than none. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }
}
