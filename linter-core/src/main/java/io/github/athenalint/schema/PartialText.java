package io.github.athenalint.schema;

import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pattern of the schema says of texts of which only parts are known. Every run asks it, and
 * so it stands beside the keyword of the validator, which few runs load.
 */
final class PartialText {

  /** A pattern such as {@code ^([a-z]{2,64})?$}. */
  private static final Regex CHARACTERS =
      Regex.of("\\^\\(?(\\[[^\\]]+\\])\\{\\d+,\\d+\\}(?:\\)\\?)?\\$");

  /** A pattern with these signs is one of a single line, without a tab in it. */
  private static final String NO_BREAK = "[^\\t\\r\\n]";

  private PartialText() {}

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
