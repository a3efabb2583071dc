package io.github.athenalint.schema;

import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.value.ValueType;
import java.util.Set;

/**
 * Regular expressions for the texts that a published schema accepts because a template may stand in
 * them. They refuse only templates that certainly end in a value that dbt Core refuses; what a
 * pattern cannot know is accepted. Written for ECMA 262 with the flag {@code u}, as validators are.
 */
final class TemplatePattern {

  /** The end of a text; what {@code $} means differs between languages. */
  private static final String END = "(?![\\s\\S])";

  private static final String OPEN = "\\{\\{[-+]?\\s*";
  private static final String CLOSE = "\\s*[-+]?\\}\\}";
  private static final String TEXT = "(?:'[^'\\\\]*'|\"[^\"\\\\]*\")";

  /** {@code env_var} with nothing but a name, or with a text as its default. */
  private static final String ENV_VAR =
      "env_var\\(\\s*" + TEXT + "\\s*(?:,\\s*" + TEXT + "\\s*)?\\)";

  private static final String ANY_ENV_VAR = "env_var\\([^()]*\\)";

  private static final String TEXT_FILTERS = "(?:\\s*\\|\\s*(?:as_text|string|trim|lower|upper))*";

  /** A template that Jinja cannot read: it is opened and never closed. */
  private static final String NEVER_CLOSED =
      "(?!(?![\\s\\S]*\\{[%#])[\\s\\S]*\\{\\{(?![\\s\\S]*\\}\\}))";

  /** Jinja folds a literal into the text around it, so it is a text whatever it looks like. */
  private static final String LITERAL =
      OPEN + "(?:-?[0-9][0-9.]*|[Tt]rue|[Ff]alse|[Nn]one|" + TEXT + ")" + CLOSE;

  private static final String HAS_TEMPLATE = "(?=[\\s\\S]*\\{[{%#])";

  /** Text outside of the braces makes a text of the whole. */
  private static final String SURROUNDED =
      "(?!\\s*[^\\s{])(?!\\s+\\{\\{(?!-))(?![\\s\\S]*[^\\s}]\\s*"
          + END
          + ")(?![\\s\\S]*[^-]\\}\\}(?!\\n?"
          + END
          + ")\\s+"
          + END
          + ")";

  /** What a person or a program still has to fill in. */
  private static final String PLACEHOLDER = "<[^<>]+>|\\$[A-Za-z_{]";

  private TemplatePattern() {}

  /** Returns what matches every text in which a template may stand. */
  static String anywhere() {
    return "^" + HAS_TEMPLATE + NEVER_CLOSED;
  }

  /**
   * Returns what matches the texts of a field that takes no text: only a template may give its
   * value.
   *
   * @param types the types that the field takes
   */
  static String insteadOf(Set<ValueType> types) {
    String others = otherFilters(types);
    return "^"
        + HAS_TEMPLATE
        + NEVER_CLOSED
        + SURROUNDED
        + no(OPEN + ENV_VAR + TEXT_FILTERS + CLOSE)
        + no(LITERAL)
        + (others.isEmpty() ? "" : no(filtered(others)));
  }

  /**
   * Returns what matches the texts of a field that takes texts, unless they are templates gone
   * wrong.
   */
  static String text() {
    return "^" + NEVER_CLOSED + no(filtered("as_number|as_bool|int|float"));
  }

  /**
   * Returns what matches the texts of a field whose texts have a form.
   *
   * @param form the form
   * @param shape what kind of text it is: what stands before a template is the beginning of one
   */
  static String text(String form, Shape shape) {
    String opened = "(?:\\{[{%#]|\\s*\\{[{%#]-)";
    String template = "^(?=" + beginning(shape) + opened + ")" + text().substring(1);
    return "(?:" + form + ")|" + PLACEHOLDER + "|" + template;
  }

  private static String beginning(Shape shape) {
    return shape == Shape.S3_LOCATION ? "(?:s3://(?:[^/?#\\s{][^?#{]*)?|s3:/|s3:|s3|s)?" : "[^{]*";
  }

  private static String otherFilters(Set<ValueType> types) {
    if (types.contains(ValueType.INTEGER)) {
      return "as_bool";
    }
    return types.contains(ValueType.BOOLEAN)
        ? "as_number|int|float"
        : "as_bool|as_number|int|float";
  }

  private static String filtered(String filters) {
    return OPEN + ANY_ENV_VAR + "\\s*\\|\\s*(?:" + filters + ")" + CLOSE;
  }

  private static String no(String whole) {
    return "(?!" + whole + "\\n?" + END + ")";
  }
}
