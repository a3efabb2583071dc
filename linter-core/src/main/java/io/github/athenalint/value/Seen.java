package io.github.athenalint.value;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an expression gives while a template is rendered: a value of Python, as far as known. */
sealed interface Seen {

  /** The types that it may have. */
  Set<ValueType> types();

  /** Tells whether it may be what no type stands for: undefined, a tuple, a function. */
  default boolean other() {
    return false;
  }

  record Str(String text, Marker marker) implements Seen {
    @Override
    public Set<ValueType> types() {
      return Set.of(ValueType.TEXT);
    }
  }

  record Num(java.lang.Number number) implements Seen {
    boolean isInteger() {
      return !(number instanceof Double);
    }

    @Override
    public Set<ValueType> types() {
      return Set.of(isInteger() ? ValueType.INTEGER : ValueType.FLOAT);
    }
  }

  record Truth(boolean truth) implements Seen {
    @Override
    public Set<ValueType> types() {
      return Set.of(ValueType.BOOLEAN);
    }
  }

  record Nil() implements Seen {
    @Override
    public Set<ValueType> types() {
      return Set.of(ValueType.NULL);
    }
  }

  record Items(List<Seen> items, boolean tuple) implements Seen {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public boolean other() {
      return tuple;
    }

    @Override
    public Set<ValueType> types() {
      return tuple ? Set.of() : Set.of(ValueType.LIST);
    }
  }

  /** A dict whose keys are all texts; any other dict is {@link Opaque}. */
  record Fields(Map<String, Seen> fields) implements Seen {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public Set<ValueType> types() {
      return Set.of(ValueType.MAPPING);
    }
  }

  /** Jinja's undefined value; {@code message} is what Jinja says when it is used. */
  record Undefined(String name, String message) implements Seen {
    @Override
    public boolean other() {
      return true;
    }

    @Override
    public Set<ValueType> types() {
      return Set.of();
    }
  }

  /**
   * What is not known; the prefix, the suffix, the marker, and whether it certainly is more than
   * nothing, count when it is a text. It is one of {@code among}, if there are any.
   */
  record Opaque(
      Set<ValueType> types,
      boolean other,
      String prefix,
      String suffix,
      Marker marker,
      boolean filled,
      List<Seen> among)
      implements Seen {
    public Opaque {
      types = Set.copyOf(types);
      among = List.copyOf(among);
    }

    Opaque(Set<ValueType> types, boolean other, String prefix, String suffix, Marker marker) {
      this(types, other, prefix, suffix, marker, !prefix.isEmpty() || !suffix.isEmpty(), List.of());
    }

    static Opaque of(ValueType first, ValueType... rest) {
      return new Opaque(EnumSet.of(first, rest), false, "", "", Marker.NONE);
    }

    static Opaque text(String prefix, String suffix) {
      return new Opaque(Set.of(ValueType.TEXT), false, prefix, suffix, Marker.NONE);
    }
  }

  static Str of(String text) {
    return new Str(text, Marker.NONE);
  }

  static Seen of(boolean truth) {
    return new Truth(truth);
  }

  static Num of(long number) {
    return new Num(number);
  }

  /** Tells whether it certainly is a text. */
  default boolean isText() {
    return !other() && types().equals(Set.of(ValueType.TEXT));
  }

  /** Tells whether it may be a text or what no type stands for. */
  default boolean mayBeText() {
    return other() || types().contains(ValueType.TEXT);
  }

  /** The text that it certainly begins with when it is a text. */
  default String prefix() {
    return this instanceof Str known ? known.text() : "";
  }

  /** The text that it certainly ends with when it is a text. */
  default String suffix() {
    return this instanceof Str known ? known.text() : "";
  }

  /** The marker that it carries when it is a text. */
  default Marker marker() {
    return this instanceof Str known ? known.marker() : Marker.NONE;
  }
}
