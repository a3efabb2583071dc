package io.github.athenalint.value;

/** The types that a value of a profile can have. */
public enum ValueType {
  /** A text. */
  TEXT,
  /** A number without a fraction, {@code int} in Python. */
  INTEGER,
  /** A number with a fraction or exponent, {@code float} in Python. */
  FLOAT,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** No value. */
  NULL,
  /** A list. */
  LIST,
  /** A mapping. */
  MAPPING
}
