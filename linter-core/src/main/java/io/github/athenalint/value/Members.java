package io.github.athenalint.value;

import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of a mapping as PyYAML builds it: merge keys applied, of equal keys the last. */
public final class Members {

  /** More entries than any profile has; what an alias bomb would add beyond is left out. */
  private static final int MOST = 100_000;

  private final IdentityHashMap<Mapping, Map<Object, Mapping.Entry>> done = new IdentityHashMap<>();
  private int budget = MOST;

  private Members() {}

  /**
   * Two entries of one mapping with the same key; merged entries do not count.
   *
   * @param earlier the entry that is lost
   * @param later the next entry with the same key
   */
  public record Duplicate(Mapping.Entry earlier, Mapping.Entry later) {}

  /**
   * Two merged entries for one key, of which the version of PyYAML decides.
   *
   * @param older the entry that counts up to 6.0.3
   * @param newer the entry that counts since 6.0.4
   */
  public record Dispute(Mapping.Entry older, Mapping.Entry newer) {}

  /**
   * Returns the entries that the reader sees, in the order in which they were last written; where
   * versions of PyYAML differ, what they saw up to 6.0.3.
   */
  public static List<Mapping.Entry> of(Mapping mapping) {
    return isPlain(mapping)
        ? List.copyOf(mapping.entries())
        : List.copyOf(new Members().effective(mapping).values());
  }

  /** Tells whether all keys are texts that differ, as nearly always. */
  private static boolean isPlain(Mapping mapping) {
    Set<String> seen = new HashSet<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (!(entry.key().target() instanceof Scalar scalar)) {
        return false;
      }
      ScalarResolution key = ScalarResolution.of(scalar);
      if (key.kind() != ScalarResolution.Kind.TEXT || !seen.add(key.text())) {
        return false;
      }
    }
    return seen.size() <= MOST;
  }

  /**
   * Returns the entries whose keys are equal for Python: {@code yes}, {@code true} and {@code 1}.
   */
  public static List<Duplicate> duplicates(Mapping mapping) {
    if (isPlain(mapping)) {
      return List.of();
    }
    Map<Object, Mapping.Entry> seen = new HashMap<>();
    List<Duplicate> duplicates = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      Object identity = identity(entry.key());
      if (!(identity instanceof Key key && key.kind() == ScalarResolution.Kind.MERGE)) {
        Mapping.Entry earlier = seen.put(identity, entry);
        if (earlier != null) {
          duplicates.add(new Duplicate(earlier, entry));
        }
      }
    }
    return duplicates;
  }

  /**
   * Returns the merged entries that count in one version of PyYAML only: of a list of mappings the
   * first won up to 6.0.3, and the last does since. Entries that say the same are in no dispute.
   */
  public static List<Dispute> disputes(Mapping mapping) {
    if (!merges(mapping)) {
      return List.of();
    }
    Map<Object, Mapping.Entry> newer = new HashMap<>();
    for (Mapping.Entry entry : new LaterMerge().entries(mapping)) {
      newer.put(identity(entry.key()), entry);
    }
    List<Dispute> disputes = new ArrayList<>();
    new Members()
        .effective(mapping)
        .forEach(
            (key, older) -> {
              Mapping.Entry other = newer.getOrDefault(key, older);
              if (other.key() != older.key() && !saysTheSame(older.value(), other.value())) {
                disputes.add(new Dispute(older, other));
              }
            });
    return disputes;
  }

  private static boolean merges(Mapping mapping) {
    for (Mapping.Entry entry : mapping.entries()) {
      if (isMerge(entry)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysTheSame(Node one, Node other) {
    return one.target() == other.target()
        || (one.target() instanceof Scalar first
            && other.target() instanceof Scalar second
            && ScalarResolution.of(first).equals(ScalarResolution.of(second)));
  }

  private Map<Object, Mapping.Entry> effective(Mapping mapping) {
    Map<Object, Mapping.Entry> known = done.get(mapping);
    if (known != null) {
      return known;
    }
    Map<Object, Mapping.Entry> entries = new LinkedHashMap<>();
    // A mapping that merges itself adds nothing.
    done.put(mapping, entries);
    Map<Object, Mapping.Entry> built = new LinkedHashMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (isMerge(entry)) {
        merge(entry.value().target(), built);
      }
    }
    for (Mapping.Entry entry : mapping.entries()) {
      if (!isMerge(entry)) {
        put(built, identity(entry.key()), entry);
      }
    }
    entries.putAll(built);
    return entries;
  }

  private void merge(Node merged, Map<Object, Mapping.Entry> into) {
    if (merged instanceof Mapping mapping) {
      effective(mapping).forEach((key, entry) -> put(into, key, entry));
    } else if (merged instanceof Sequence sequence) {
      // The first of a list wins, so it is put last.
      for (int i = sequence.items().size() - 1; i >= 0; i--) {
        if (sequence.items().get(i).target() instanceof Mapping mapping) {
          effective(mapping).forEach((key, entry) -> put(into, key, entry));
        }
      }
    }
  }

  private void put(Map<Object, Mapping.Entry> into, Object key, Mapping.Entry entry) {
    if (budget > 0) {
      budget--;
      into.remove(key);
      into.put(key, entry);
    }
  }

  static boolean isMerge(Mapping.Entry entry) {
    return entry.key().target() instanceof Scalar scalar
        && (scalar.text().equals("<<") || scalar.tag().isPresent())
        && ScalarResolution.of(scalar).kind() == ScalarResolution.Kind.MERGE;
  }

  /** What two keys have in common when Python takes them for equal. */
  private record Key(ScalarResolution.Kind kind, Object value) {}

  private static Object identity(Node key) {
    if (!(key.target() instanceof Scalar scalar)) {
      // No key that Python could hash; it is equal to nothing else.
      return new Object();
    }
    ScalarResolution resolution = ScalarResolution.of(scalar);
    return switch (resolution.kind()) {
      case BOOLEAN ->
          new Key(
              ScalarResolution.Kind.INTEGER,
              resolution.text().equals("True") ? BigDecimal.ONE : BigDecimal.ZERO);
      case INTEGER, FLOAT -> number(resolution);
      case REFUSED, OTHER -> new Object();
      default -> new Key(resolution.kind(), resolution.text());
    };
  }

  private static Object number(ScalarResolution resolution) {
    Number number = resolution.number().orElseThrow();
    if (number instanceof Double real) {
      if (real.isNaN()) {
        return new Object();
      }
      return real.isInfinite()
          ? new Key(ScalarResolution.Kind.FLOAT, real)
          : new Key(ScalarResolution.Kind.INTEGER, plain(new BigDecimal(real)));
    }
    return new Key(ScalarResolution.Kind.INTEGER, plain(new BigDecimal(Python.integer(number))));
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
