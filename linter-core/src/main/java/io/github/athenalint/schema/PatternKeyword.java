package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keyword {@code pattern}, also for texts of which only parts are known. */
final class PatternKeyword extends OwnKeyword {

  /** A pattern such as {@code ^([a-z]{2,64})?$}. */
  private static final Regex CHARACTERS =
      Regex.of("\\^\\(?(\\[[^\\]]+\\])\\{\\d+,\\d+\\}(?:\\)\\?)?\\$");

  /** A pattern with these signs is one of a single line, without a tab in it. */
  private static final String NO_BREAK = "[^\\t\\r\\n]";

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
            .map(unknown -> !isNever(unknown, pattern.pattern()))
            .orElseGet(() -> !value.isTextual() || whole.isIn(value.textValue()));
  }

  /** For Java a line break may stand behind the end, for JSON Schema nothing does. */
  private static String toTheEnd(String form) {
    return form.substring(0, form.length() - 1) + "\\z";
  }

  /** Tells whether a text fits in no way, whatever stands between its ends. */
  static boolean isNever(Value.Unknown unknown, Pattern pattern) {
    if (!unknown.types().equals(Set.of(ValueType.TEXT))) {
      return false;
    }
    Matcher begin = pattern.matcher(unknown.prefix());
    boolean begun = begin.lookingAt() || begin.hitEnd() || !pattern.pattern().startsWith("^");
    return !begun || !mayHold(unknown, pattern);
  }

  /** Tells whether a pattern takes no tab and no line break. */
  static boolean isOfOneLine(String pattern) {
    return pattern.contains(NO_BREAK);
  }

  /** Of a pattern that only says which characters there may be, each has to be one of them. */
  private static boolean mayHold(Value.Unknown unknown, Pattern pattern) {
    // Few are; to read the template again takes longer than all else here.
    boolean ofCharacters = pattern.pattern().startsWith("{", pattern.pattern().indexOf(']') + 1);
    boolean ofOneLine = isOfOneLine(pattern.pattern());
    String part =
        ofCharacters || ofOneLine ? unknown.suffix() + String.join("", unknown.literals()) : "";
    if (part.isEmpty() || ofOneLine) {
      return part.indexOf('\t') < 0 && part.indexOf('\r') < 0 && part.indexOf('\n') < 0;
    }
    Matcher form = CHARACTERS.matcher(pattern.pattern());
    return !form.matches() || part.matches(form.group(1) + "*");
  }
}
