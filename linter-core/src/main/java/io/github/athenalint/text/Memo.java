package io.github.athenalint.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is made of a thing, remembered for so many things that memory does not grow with a file; any
 * thread may ask.
 *
 * @param <K> what it is made of
 * @param <V> what is made
 */
public final class Memo<K, V> {

  /** More kinds of anything than a file of people has. */
  private static final int MOST = 500;

  private final Map<K, V> known = new ConcurrentHashMap<>();
  private final Function<? super K, ? extends V> maker;

  /**
   * Remembers nothing yet.
   *
   * @param maker makes it of a thing, and the same each time
   */
  public Memo(Function<? super K, ? extends V> maker) {
    this.maker = maker;
  }

  /** Returns what is made of a thing. */
  public V of(K thing) {
    V made = known.get(thing);
    if (made == null) {
      made = maker.apply(thing);
      if (known.size() < MOST) {
        known.put(thing, made);
      }
    }
    return made;
  }
}
