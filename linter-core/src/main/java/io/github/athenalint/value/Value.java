package io.github.athenalint.value;

import io.github.athenalint.jinja.Template;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the reader of the profile sees in a node once YAML is resolved and Jinja is rendered. */
public sealed interface Value {

  /** Returns the node that the value was made from. */
  Node node();

  /** Returns the types that the value may have; exactly one for every value that is known. */
  Set<ValueType> types();

  /** Tells whether the value is the same in every environment in which it renders at all. */
  default boolean isKnown() {
    return !(this instanceof Unknown);
  }

  /** Returns the text when the value is a known text. */
  default Optional<String> asText() {
    return this instanceof Text known ? Optional.of(known.text()) : Optional.empty();
  }

  /** A text. */
  record Text(Node node, String text) implements Value {
    @Override
    public Set<ValueType> types() {
      return Set.of(ValueType.TEXT);
    }
  }

  /**
   * A number.
   *
   * @param node where it stands
   * @param number a {@link Long} or {@link BigInteger} for an integer, a {@link Double} for a float
   */
  @SuppressWarnings("JavaLangClash") // Value.Number is what it is; nobody imports it unqualified
  record Number(Node node, java.lang.Number number) implements Value {

    /** Tells whether Python sees an {@code int}. */
    public boolean isInteger() {
      return !(number instanceof Double);
    }

    @Override
    public Set<ValueType> types() {
      return Set.of(isInteger() ? ValueType.INTEGER : ValueType.FLOAT);
    }
  }

  /** A boolean. */
  record Bool(Node node, boolean truth) implements Value {
    @Override
    public Set<ValueType> types() {
      return Set.of(ValueType.BOOLEAN);
    }
  }

  /** No value: {@code null}, {@code ~} or nothing written. */
  record Null(Node node) implements Value {
    @Override
    public Set<ValueType> types() {
      return Set.of(ValueType.NULL);
    }
  }

  /** A list. */
  record Items(Node node, List<Value> items) implements Value {

    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Set<ValueType> types() {
      return Set.of(ValueType.LIST);
    }
  }

  /**
   * A mapping as the reader sees it: merge keys applied, of two entries with the same key the last.
   *
   * @param node where it stands
   * @param members its members, in order
   * @param byName the members by their names, ready for rules that ask a hundred times
   */
  record Fields(Node node, List<Member> members, Map<String, Optional<Member>> byName)
      implements Value {

    /** Copies the members. */
    public Fields {
      members = List.copyOf(members);
      byName = Map.copyOf(byName);
    }

    /** Makes a mapping of its members; of two with one name the first is found by it. */
    public Fields(Node node, List<Member> members) {
      this(node, members, index(members));
    }

    private static Map<String, Optional<Member>> index(List<Member> members) {
      Map<String, Optional<Member>> index = new HashMap<>();
      members.forEach(member -> index.putIfAbsent(member.name(), Optional.of(member)));
      return index;
    }

    /** Returns the member with the given text key. */
    public Optional<Member> member(String name) {
      return byName.getOrDefault(name, Optional.empty());
    }

    @Override
    public Set<ValueType> types() {
      return Set.of(ValueType.MAPPING);
    }
  }

  /**
   * One member of {@link Fields}.
   *
   * @param key the key as written, perhaps inside a merged mapping
   * @param name the key as text; a key that is not a text is written as Python would print it
   * @param keyType the type of the key
   * @param value the value
   */
  record Member(Node key, String name, ValueType keyType, Value value) {}

  /**
   * A value that depends on the environment, on {@code --vars}, or on what the template language
   * model does not follow. A template that is certain to fail is unknown with no types at all.
   *
   * @param node where it stands
   * @param types the types it may have
   * @param prefix the text that it certainly begins with when it is a text; may be empty
   * @param suffix the text that it certainly ends with when it is a text; may be empty
   * @param filled whether it certainly is more than the empty text when it is a text
   * @param among the known values of which it is one; empty when there may be others
   */
  record Unknown(
      Node node,
      Set<ValueType> types,
      String prefix,
      String suffix,
      boolean filled,
      List<Value> among)
      implements Value {

    /** Makes a value of which no more is known than its ends. */
    public Unknown(Node node, Set<ValueType> types, String prefix, String suffix) {
      this(node, types, prefix, suffix, !prefix.isEmpty() || !suffix.isEmpty(), List.of());
    }

    /** Copies the types and the values. */
    public Unknown {
      types = Set.copyOf(types);
      among = List.copyOf(among);
    }

    /** Returns the texts that stand in the template in whatever it gives, in their order. */
    public List<String> literals() {
      return node.target() instanceof Scalar scalar && Template.isTemplate(scalar.text())
          ? Template.parse(scalar.text()).literals()
          : List.of();
    }

    /** Tells whether no environment gives a value. */
    public boolean neverRenders() {
      return types.isEmpty();
    }
  }
}
