package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keyword {@code pattern}, also for texts of which only the ends are known. */
final class PatternKeyword extends AbstractKeyword {

  /** A pattern such as {@code ^([a-z]{2,64})?$}. */
  private static final Pattern CHARACTERS =
      Pattern.compile("\\^\\(?(\\[[^\\]]+\\])\\{\\d+,\\d+\\}(?:\\)\\?)?\\$");

  PatternKeyword() {
    super("pattern");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return new Check(this, node, location, parent, context);
  }

  private static final class Check extends BaseKeywordValidator {

    private final Pattern pattern;

    Check(
        PatternKeyword keyword,
        JsonNode node,
        SchemaLocation location,
        Schema parent,
        SchemaContext context) {
      super(keyword, node, location, parent, context);
      this.pattern = Pattern.compile(node.textValue());
    }

    @Override
    public void validate(
        ExecutionContext execution, JsonNode node, JsonNode root, NodePath location) {
      boolean never =
          node instanceof POJONode pojo
              && pojo.getPojo() instanceof Value.Unknown unknown
              && isNever(unknown, pattern);
      if (never || (node.isTextual() && !pattern.matcher(node.textValue()).find())) {
        execution.addError(Error.builder().keyword("pattern").instanceLocation(location).build());
      }
    }
  }

  /** Tells whether a text fits in no way, whatever stands between its ends. */
  static boolean isNever(Value.Unknown unknown, Pattern pattern) {
    if (!unknown.types().equals(Set.of(ValueType.TEXT))) {
      return false;
    }
    Matcher begin = pattern.matcher(unknown.prefix());
    boolean begun = begin.lookingAt() || begin.hitEnd() || !pattern.pattern().startsWith("^");
    return !begun || !mayEnd(unknown.suffix(), pattern);
  }

  /** Of a pattern that only says which characters there may be, each has to be one of them. */
  private static boolean mayEnd(String suffix, Pattern pattern) {
    if (suffix.isEmpty()) {
      return true;
    }
    Matcher form = CHARACTERS.matcher(pattern.pattern());
    return !form.matches() || suffix.matches(form.group(1) + "*");
  }
}
