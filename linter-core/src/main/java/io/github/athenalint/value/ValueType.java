package io.github.athenalint.value;

/** The types that a value of a profile can have. */
public enum ValueType {
  /** A text. */
  TEXT("text"),
  /** A number without a fraction, {@code int} in Python. */
  INTEGER("whole number"),
  /** A number with a fraction or exponent, {@code float} in Python. */
  FLOAT("number"),
  /** {@code true} or {@code false}. */
  BOOLEAN("true or false"),
  /** No value. */
  NULL("null"),
  /** A list. */
  LIST("list"),
  /** A mapping. */
  MAPPING("mapping");

  private final String words;

  ValueType(String words) {
    this.words = words;
  }

  /** Returns what a person calls a value of the type. */
  public String words() {
    return words;
  }
}
