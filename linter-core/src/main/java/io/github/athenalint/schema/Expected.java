package io.github.athenalint.schema;

import com.networknt.schema.Error;
import io.github.athenalint.schema.Violation.Keyword;
import java.util.List;

/** Says what was expected. */
final class Expected {

  private Expected() {}

  /**
   * Returns a noun phrase, empty for a key that should not be there.
   *
   * @param ofField whether the guilty value is the field's own and not one inside it
   */
  static String phrase(Error error, Keyword keyword, Field field, boolean ofField) {
    return switch (keyword) {
      case ENUM -> either(field.enumeration());
      case MINIMUM -> "at least `" + error.getSchemaNode().asText() + "`";
      case MAXIMUM -> "at most `" + error.getSchemaNode().asText() + "`";
      case UNKNOWN_KEY, NEWER_KEY, MISPLACED_KEY, REJECTED_KEY -> "";
      // The only field that says what stands inside it takes texts.
      default -> ofField ? field.expects() : "a text";
    };
  }

  private static String either(List<String> words) {
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        phrase.append(i == words.size() - 1 ? " or " : ", ");
      }
      phrase.append('`').append(words.get(i)).append('`');
    }
    return phrase.toString();
  }
}
