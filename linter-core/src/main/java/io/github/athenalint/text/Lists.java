package io.github.athenalint.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What streams do most often, for what every run does. The first stream that is ended costs the
 * start of the JVM some milliseconds, and each a good deal until it is compiled.
 */
public final class Lists {

  private Lists() {}

  /**
   * Tells whether any of some things is of a kind.
   *
   * @param things the things
   * @param kind tells whether one is of it
   */
  public static <T> boolean any(Iterable<? extends T> things, Predicate<? super T> kind) {
    for (T thing : things) {
      if (kind.test(thing)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether all of some things are of a kind; if there are none, they are.
   *
   * @param things the things
   * @param kind tells whether one is of it
   */
  public static <T> boolean all(Iterable<? extends T> things, Predicate<? super T> kind) {
    for (T thing : things) {
      if (!kind.test(thing)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the first of some things that is of a kind.
   *
   * @param things the things
   * @param kind tells whether one is of it
   */
  public static <T> Optional<T> first(Iterable<? extends T> things, Predicate<? super T> kind) {
    for (T thing : things) {
      if (kind.test(thing)) {
        return Optional.of(thing);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns those of some things that are of a kind, in their order; the list cannot be changed.
   *
   * @param things the things
   * @param kind tells whether one is of it
   */
  public static <T> List<T> only(Collection<? extends T> things, Predicate<? super T> kind) {
    List<T> only = new ArrayList<>();
    for (T thing : things) {
      if (kind.test(thing)) {
        only.add(thing);
      }
    }
    return closed(only);
  }

  /**
   * Returns those of some things that are of a type, in their order; the list cannot be changed.
   *
   * @param things the things
   * @param type the type
   */
  public static <T> List<T> only(Collection<?> things, Class<T> type) {
    List<T> only = new ArrayList<>();
    for (Object thing : things) {
      if (type.isInstance(thing)) {
        only.add(type.cast(thing));
      }
    }
    return closed(only);
  }

  /**
   * Returns how many of some things are of a kind.
   *
   * @param things the things
   * @param kind tells whether one is of it
   */
  public static <T> int count(Iterable<? extends T> things, Predicate<? super T> kind) {
    int count = 0;
    for (T thing : things) {
      count += kind.test(thing) ? 1 : 0;
    }
    return count;
  }

  /**
   * Returns what becomes of each thing, in their order; the list cannot be changed.
   *
   * @param things the things
   * @param change what is done with one
   */
  public static <T, R> List<R> map(
      Collection<? extends T> things, Function<? super T, ? extends R> change) {
    List<R> changed = new ArrayList<>(things.size());
    for (T thing : things) {
      changed.add(change.apply(thing));
    }
    return closed(changed);
  }

  /**
   * Returns the things in an order; those that are alike stay as they are, and the list cannot be
   * changed.
   *
   * @param things the things
   * @param order their order
   */
  public static <T> List<T> sorted(Collection<? extends T> things, Comparator<? super T> order) {
    List<T> sorted = new ArrayList<>(things);
    if (sorted.size() > 1) {
      sorted.sort(order);
    }
    return closed(sorted);
  }

  private static <T> List<T> closed(List<T> list) {
    return list.isEmpty() ? List.of() : Collections.unmodifiableList(list);
  }
}
