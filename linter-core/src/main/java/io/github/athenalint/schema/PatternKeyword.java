package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import io.github.athenalint.text.Regex;
import java.util.function.Predicate;

/** The keyword {@code pattern}, also for texts of which only parts are known. */
final class PatternKeyword extends OwnKeyword {

  PatternKeyword() {
    super("pattern");
  }

  @Override
  Predicate<JsonNode> check(JsonNode node, Schema parent) {
    String form = node.textValue();
    Regex pattern = Regex.of(form);
    Regex whole = form.endsWith("$") ? Regex.of(toTheEnd(form)) : pattern;
    return value ->
        unknown(value)
            .map(unknown -> !PartialText.isNever(unknown, pattern.pattern()))
            .orElseGet(() -> !value.isTextual() || whole.isIn(value.textValue()));
  }

  /** For Java a line break may stand behind the end, for JSON Schema nothing does. */
  private static String toTheEnd(String form) {
    return form.substring(0, form.length() - 1) + "\\z";
  }
}
