package io.github.athenalint.value;

import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.Optional;

/**
 * What PyYAML's {@code SafeLoader}, and so dbt, makes of a scalar before any template is rendered:
 * YAML 1.1. The Rust engine is taken to do the same, which nobody has verified.
 *
 * @param kind the type that it gets
 * @param text the text as Python would print the value: {@code True}, {@code 8}, {@code 2024-01-01}
 * @param number the number when it is one
 */
public record ScalarResolution(Kind kind, String text, Optional<java.lang.Number> number) {

  /** The types that a scalar can get. */
  public enum Kind {
    /** A text. */
    TEXT,
    /** An integer: also octal, hexadecimal, binary and sexagesimal. */
    INTEGER,
    /** A number with a fraction. */
    FLOAT,
    /** A boolean: also {@code yes}, {@code no}, {@code on}, {@code off}. */
    BOOLEAN,
    /** Nothing. */
    NULL,
    /** A date or a time, which dbt turns into text. */
    DATE,
    /** The merge key. */
    MERGE,
    /** What the loader certainly refuses, such as {@code =} or the 13th month. */
    REFUSED,
    /** What is not followed here, such as a tag of somebody's own. */
    OTHER
  }

  private static final String TAG = "tag:yaml.org,2002:";

  static ScalarResolution of(Kind kind, String text) {
    return new ScalarResolution(kind, text, Optional.empty());
  }

  /** Returns what becomes of a scalar as it is written, with its quotes and its tag. */
  public static ScalarResolution of(Scalar scalar) {
    if (scalar.tag().isPresent()) {
      return tagged(scalar.tag().get(), scalar.text());
    }
    return scalar.style() == Scalar.Style.PLAIN
        ? ofPlain(scalar.text())
        : of(Kind.TEXT, scalar.text());
  }

  /** Returns what becomes of a text that is written without quotes. */
  public static ScalarResolution ofPlain(String text) {
    return PlainScalars.resolve(text);
  }

  /** Tells whether quotes would make another value of a plain scalar. */
  public boolean changesWhenQuoted() {
    return kind != Kind.TEXT;
  }

  private static ScalarResolution tagged(String tag, String text) {
    String name =
        tag.startsWith(TAG)
            ? tag.substring(TAG.length())
            : tag.startsWith("!!") ? tag.substring(2) : tag;
    return switch (name) {
      case "str", "!" -> of(Kind.TEXT, text);
      case "null" -> of(Kind.NULL, "None");
      case "bool" -> PlainScalars.bool(text);
      case "int" -> PlainScalars.integer(text);
      case "float" -> PlainScalars.decimal(text);
      case "timestamp" -> Timestamps.resolve(text);
      default -> of(Kind.OTHER, text);
    };
  }

  /**
   * Returns the value at {@code node}; a refused scalar may be anything, for the file is not read.
   */
  Value value(Node node) {
    return switch (kind) {
      case TEXT, DATE -> new Value.Text(node, text);
      case INTEGER, FLOAT -> new Value.Number(node, number.orElseThrow());
      case BOOLEAN -> new Value.Bool(node, text.equals("True"));
      case NULL -> new Value.Null(node);
      case MERGE, REFUSED, OTHER -> Unknowns.anything(node);
    };
  }

  /** Returns the type of the value. */
  ValueType type() {
    return switch (kind) {
      case INTEGER -> ValueType.INTEGER;
      case FLOAT -> ValueType.FLOAT;
      case BOOLEAN -> ValueType.BOOLEAN;
      case NULL -> ValueType.NULL;
      default -> ValueType.TEXT;
    };
  }
}
