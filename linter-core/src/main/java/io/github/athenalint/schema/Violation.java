package io.github.athenalint.schema;

import io.github.athenalint.text.Span;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Something in a target that is certainly against the schema.
 *
 * @param dialect who reads the target
 * @param keyword what it is against
 * @param field the field it is about; empty for an unknown key of the target
 * @param member the innermost member it stands in; empty when a required key is missing
 * @param value the guilty value; the whole target when a required key is missing
 * @param path from the field's value down to the guilty one: keys, and indexes written as digits
 * @param expected what is expected instead, a noun phrase; empty for a key that should not be there
 */
public record Violation(
    Dialect dialect,
    Keyword keyword,
    Optional<Field> field,
    Optional<Value.Member> member,
    Value value,
    List<String> path,
    String expected) {

  /** Copies the path. */
  public Violation {
    path = List.copyOf(path);
  }

  /** Returns the smallest guilty text: the key when it is the key that is wrong, else the value. */
  public Span span() {
    boolean key = keyword.isOfKey() && member.isPresent();
    return key ? member.orElseThrow().key().span() : value.node().span();
  }

  /** What a violation is against. */
  public enum Keyword {
    /** The value has a type that the field does not take. */
    TYPE,
    /** A required key is missing. */
    REQUIRED,
    /** The value is none of those that the field takes. */
    ENUM,
    /** The number is too small. */
    MINIMUM,
    /** The number is too big. */
    MAXIMUM,
    /** The text is too short. */
    MIN_LENGTH,
    /** The text has not the form that it must have. */
    PATTERN,
    /** A key inside the field's mapping is no text. */
    KEY_TYPE,
    /** No version of the adapter reads the key, or the mapping does not take it. */
    UNKNOWN_KEY,
    /** Only a newer version of the adapter reads the key. */
    NEWER_KEY,
    /** The key sets nothing in this section of a platform document. */
    MISPLACED_KEY,
    /** The Rust engine refuses the key. */
    REJECTED_KEY;

    /** Tells whether the key is guilty rather than its value. */
    public boolean isOfKey() {
      return switch (this) {
        case KEY_TYPE, UNKNOWN_KEY, NEWER_KEY, MISPLACED_KEY, REJECTED_KEY -> true;
        default -> false;
      };
    }
  }
}
