package io.github.athenalint.schema;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {

  private Spelling() {}

  /**
   * Returns the word that is nearest to a misspelt one, the first of equally near ones.
   *
   * @param word the word as written
   * @param words the words that would be right
   * @return empty when none is near enough: one slip in up to six letters, two in longer words
   */
  public static Optional<String> nearest(String word, Collection<String> words) {
    Optional<String> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String candidate : words) {
      int distance = distance(word, candidate);
      if (distance < least && distance <= slips(Math.min(word.length(), candidate.length()))) {
        least = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /**
   * Returns how many letters must be put in, left out, replaced or swapped with their neighbour to
   * turn one word into the other.
   */
  public static int distance(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        char a = one.charAt(i - 1);
        char b = other.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (a == b ? 0 : 1));
        boolean swapped =
            i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2) && a != b;
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }

  private static int slips(int length) {
    if (length < 3) {
      return 0;
    }
    return length <= 6 ? 1 : 2;
  }
}
