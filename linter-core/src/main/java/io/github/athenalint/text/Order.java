package io.github.athenalint.text;

import java.util.Comparator;
import java.util.function.Function;

/**
 * An order by keys, like {@link Comparator#comparing}. Those comparators are serializable, which no
 * class-data archive keeps: the JVM would make them anew at every start, some milliseconds each.
 *
 * @param <T> what is compared
 */
public final class Order<T> implements Comparator<T> {

  private final Comparator<? super T> first;

  private Order(Comparator<? super T> first) {
    this.first = first;
  }

  /**
   * Returns an order by one key.
   *
   * @param key gives the key of a thing
   */
  public static <T, K extends Comparable<? super K>> Order<T> by(
      Function<? super T, ? extends K> key) {
    return new Order<>((one, other) -> key.apply(one).compareTo(key.apply(other)));
  }

  /** Returns the same order the other way round. */
  public Order<T> backwards() {
    return new Order<>((one, other) -> first.compare(other, one));
  }

  /**
   * Returns an order that asks another key where this one sees no difference.
   *
   * @param key gives the other key of a thing
   */
  public <K extends Comparable<? super K>> Order<T> thenBy(Function<? super T, ? extends K> key) {
    Order<T> then = by(key);
    return new Order<>(
        (one, other) -> {
          int decided = first.compare(one, other);
          return decided == 0 ? then.compare(one, other) : decided;
        });
  }

  @Override
  public int compare(T one, T other) {
    return first.compare(one, other);
  }
}
