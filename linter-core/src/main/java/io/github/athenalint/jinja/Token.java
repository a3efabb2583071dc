package io.github.athenalint.jinja;

import io.github.athenalint.text.Span;

/**
 * A token of a template.
 *
 * @param kind what it is
 * @param span where it stands
 * @param text the text, unescaped for a string; the message for a failure
 */
record Token(Kind kind, Span span, String text) {

  enum Kind {
    DATA("template data / text"),
    COMMENT("comment"),
    VARIABLE_BEGIN("begin of print statement"),
    VARIABLE_END("end of print statement"),
    BLOCK_BEGIN("begin of statement block"),
    BLOCK_END("end of statement block"),
    NAME("name"),
    STRING("string"),
    INTEGER("integer"),
    FLOAT("float"),
    OPERATOR("operator"),
    FAILURE("failure"),
    END("end of template");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isOperator(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  /** The words in which Jinja speaks of the token. */
  String words() {
    return kind == Kind.NAME || kind == Kind.OPERATOR ? text : kind.words();
  }
}
