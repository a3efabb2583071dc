package io.github.athenalint.account;

import java.util.List;

/** Amounts of data for people. */
final class Bytes {

  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");
  private static final int STEP = 1024;

  private Bytes() {}

  /** Returns an amount in the largest unit of which there is at least one. */
  static String words(long bytes) {
    long amount = bytes;
    int unit = 0;
    while (amount >= STEP && unit < UNITS.size() - 1) {
      amount /= STEP;
      unit++;
    }
    return amount + " " + UNITS.get(unit);
  }
}
