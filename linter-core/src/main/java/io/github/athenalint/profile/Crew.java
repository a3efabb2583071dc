package io.github.athenalint.profile;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shares work on a large profile among the processors. */
public final class Crew {

  /** From so many targets on it pays to share them. */
  private static final int MANY = 64;

  private Crew() {}

  /** Tells whether a profile with so many targets is large. */
  public static boolean isWorthIt(int targets) {
    return targets >= MANY;
  }

  /**
   * Makes something of each of many things that do not know of each other.
   *
   * @param things these; few are left to one processor
   * @param work what is made of one, by any thread
   * @return the results in the order of the things
   */
  public static <T, R> List<R> each(List<T> things, Function<? super T, ? extends R> work) {
    return each(things, isWorthIt(things.size()), work);
  }

  /**
   * Makes something of each of some things that do not know of each other.
   *
   * @param things these
   * @param shared whether more than one processor works on them
   * @param work what is made of one, by any thread
   * @return the results in the order of the things
   */
  public static <T, R> List<R> each(
      List<T> things, boolean shared, Function<? super T, ? extends R> work) {
    Stream<T> stream = shared ? things.parallelStream() : things.stream();
    return stream.<R>map(work).toList();
  }
}
