package io.github.athenalint.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which lines, or other parts, two texts share, found by the greedy algorithm of Myers. */
public final class LineMatch {

  private final int[] partners;
  private final int newCount;

  private LineMatch(int[] partners, int newCount) {
    this.partners = partners;
    this.newCount = newCount;
  }

  /** Compares two lists of lines. */
  public static LineMatch of(List<String> old, List<String> now) {
    int[] partners = new int[old.size()];
    Arrays.fill(partners, -1);
    List<int[]> trace = search(old, now);
    int x = old.size();
    int y = now.size();
    for (int d = trace.size() - 1; d >= 0; d--) {
      int[] furthest = trace.get(d);
      int k = x - y;
      boolean down = d > 0 && goesDown(furthest, d, k);
      int before = d == 0 ? 0 : down ? k + 1 : k - 1;
      int fromX = d == 0 ? 0 : furthest[before + d];
      int fromY = d == 0 ? 0 : fromX - before;
      while (x > fromX && y > fromY) {
        partners[--x] = --y;
      }
      x = fromX;
      y = fromY;
    }
    return new LineMatch(partners, now.size());
  }

  /**
   * Returns for each number of differences how far each diagonal was reached before it; the
   * diagonal k of step d is at index k + d.
   */
  private static List<int[]> search(List<String> old, List<String> now) {
    List<int[]> trace = new ArrayList<>();
    int[] furthest = new int[1];
    for (int d = 0; ; d++) {
      trace.add(furthest);
      int[] reached = new int[2 * d + 3];
      for (int k = -d; k <= d; k += 2) {
        int x =
            d == 0 ? 0 : goesDown(furthest, d, k) ? furthest[k + 1 + d] : furthest[k - 1 + d] + 1;
        while (x < old.size() && x - k < now.size() && old.get(x).equals(now.get(x - k))) {
          x++;
        }
        reached[k + d + 1] = x;
        if (x >= old.size() && x - k >= now.size()) {
          return trace;
        }
      }
      furthest = reached;
    }
  }

  private static boolean goesDown(int[] furthest, int d, int k) {
    return k == -d || (k != d && furthest[k - 1 + d] < furthest[k + 1 + d]);
  }

  /** Returns how many lines the old text has. */
  public int oldCount() {
    return partners.length;
  }

  /** Returns how many lines the new text has. */
  public int newCount() {
    return newCount;
  }

  /** Returns the line of the new text that is the same as {@code oldLine}, or -1. */
  public int partner(int oldLine) {
    return partners[oldLine];
  }
}
