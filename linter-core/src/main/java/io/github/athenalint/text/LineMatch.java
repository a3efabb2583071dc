package io.github.athenalint.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which lines, or other parts, two texts share, found by the greedy algorithm of Myers. Its work
 * grows with the square of the differences, so after many of them the best way so far is taken for
 * good: then a few lines that are the same may count as changed.
 */
public final class LineMatch {

  /** Fewer differences than these are found in the best way. */
  private static final int MOST_DIFFERENCES = 1_000;

  private final List<String> old;
  private final List<String> now;
  private final int[] partners;

  /** What is compared already: lines of the old text, and of the new one. */
  private int oldDone;

  private int newDone;

  private LineMatch(List<String> old, List<String> now) {
    this.old = List.copyOf(old);
    this.now = List.copyOf(now);
    this.partners = new int[old.size()];
    Arrays.fill(partners, -1);
  }

  /** Compares two lists of lines. */
  public static LineMatch of(List<String> old, List<String> now) {
    LineMatch match = new LineMatch(old, now);
    do {
      match.goOn();
    } while (!match.isAtEnd(match.oldDone, match.newDone));
    return match;
  }

  private boolean isAtEnd(int x, int y) {
    return x >= old.size() && y >= now.size();
  }

  /** Follows the best way from what is done to the end, or as far as a walk may go. */
  private void goOn() {
    List<int[]> trace = new ArrayList<>();
    int[] furthest = new int[1];
    int diagonal = 0;
    int x = 0;
    for (int d = 0; d <= MOST_DIFFERENCES && !isAtEnd(oldDone + x, newDone + x - diagonal); d++) {
      trace.add(furthest);
      int[] reached = new int[2 * d + 3];
      x = -1;
      for (int k = -d; k <= d; k += 2) {
        int here = alongSame(d == 0 ? 0 : start(furthest, d, k), k);
        reached[k + d + 1] = here;
        if (x < 0 || isBetter(here, k, x, diagonal)) {
          x = here;
          diagonal = k;
        }
      }
      furthest = reached;
    }
    retrace(trace, x, x - diagonal);
    oldDone += x;
    newDone += x - diagonal;
  }

  /** Returns the furthest column of a diagonal that one more difference leads to. */
  private static int start(int[] furthest, int d, int k) {
    return goesDown(furthest, d, k) ? furthest[k + 1 + d] : furthest[k - 1 + d] + 1;
  }

  private int alongSame(int start, int k) {
    int x = start;
    while (oldDone + x < old.size()
        && newDone + x - k < now.size()
        && old.get(oldDone + x).equals(now.get(newDone + x - k))) {
      x++;
    }
    return x;
  }

  /** The further of two ways is better, and of two that are as far the straighter; in the texts. */
  private boolean isBetter(int x, int k, int otherX, int otherK) {
    int far = isInside(x, k) ? 2 * x - k : -1;
    int other = isInside(otherX, otherK) ? 2 * otherX - otherK : -1;
    return far > other || (far == other && Math.abs(k) < Math.abs(otherK));
  }

  private boolean isInside(int x, int k) {
    return oldDone + x <= old.size() && newDone + x - k <= now.size();
  }

  /** Goes the way back from where it led to, and notes the lines that are the same. */
  private void retrace(List<int[]> trace, int endX, int endY) {
    int x = endX;
    int y = endY;
    for (int d = trace.size() - 1; d >= 0; d--) {
      int[] furthest = trace.get(d);
      int k = x - y;
      int before = d == 0 ? 0 : goesDown(furthest, d, k) ? k + 1 : k - 1;
      int fromX = d == 0 ? 0 : furthest[before + d];
      int fromY = d == 0 ? 0 : fromX - before;
      while (x > fromX && y > fromY) {
        partners[oldDone + --x] = newDone + --y;
      }
      x = fromX;
      y = fromY;
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
    return now.size();
  }

  /** Returns the line of the new text that is the same as {@code oldLine}, or -1. */
  public int partner(int oldLine) {
    return partners[oldLine];
  }
}
