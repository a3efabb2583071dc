package io.github.athenalint.profile;

import io.github.athenalint.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shares work on a large profile among the processors. */
public final class Crew {

  /** From so many targets on it pays to share them. */
  private static final int MANY = 64;

  /** So many shares that nobody waits long for whoever has the last one. */
  private static final int SHARES = 64;

  /** From so many UTF-16 units of text on it pays to look at it on another processor. */
  private static final int LONG = 100_000;

  private Crew() {}

  /**
   * Begins what is needed later, beside all else where a text is long.
   *
   * @param text what it is about
   * @param work what is to be found out, by any thread; of a short text, when it is asked for
   * @return what gives the result, to be asked once
   */
  public static <T> Supplier<T> begun(String text, Callable<T> work) {
    ForkJoinTask<T> task = ForkJoinTask.adapt(work);
    if (text.length() < LONG) {
      return task::invoke;
    }
    task.fork();
    return task::join;
  }

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
    if (!shared) {
      return Lists.map(things, work);
    }
    int size = Math.max(1, things.size() / SHARES);
    List<ForkJoinTask<List<R>>> tasks = new ArrayList<>();
    for (int from = 0; from < things.size(); from += size) {
      List<T> share = things.subList(from, Math.min(things.size(), from + size));
      Callable<List<R>> task = () -> Lists.map(share, work);
      tasks.add(ForkJoinTask.adapt(task));
    }
    ForkJoinTask.invokeAll(tasks);
    List<R> results = new ArrayList<>(things.size());
    tasks.forEach(task -> results.addAll(task.join()));
    return results;
  }
}
