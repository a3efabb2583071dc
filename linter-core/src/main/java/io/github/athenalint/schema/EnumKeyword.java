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
import io.github.athenalint.yaml.Scalar;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keyword {@code enum} for texts. The library's own prints every value with an {@code
 * ObjectMapper}, which costs more than the whole evaluation.
 */
final class EnumKeyword extends AbstractKeyword {

  /** The same output two times. */
  private static final Pattern TWICE = Pattern.compile("(\\{\\{[^{}]*\\}\\})\\1");

  EnumKeyword() {
    super("enum");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return new Check(this, node, location, parent, context);
  }

  private static final class Check extends BaseKeywordValidator {

    private final List<String> values;

    Check(
        EnumKeyword keyword,
        JsonNode node,
        SchemaLocation location,
        Schema parent,
        SchemaContext context) {
      super(keyword, node, location, parent, context);
      this.values = Master.texts(node);
    }

    @Override
    public void validate(
        ExecutionContext execution, JsonNode node, JsonNode root, NodePath location) {
      // A value of another type is the business of `type` alone.
      boolean judged = node.isTextual() && !(node instanceof POJONode);
      boolean never =
          node instanceof POJONode pojo
              && pojo.getPojo() instanceof Value.Unknown unknown
              && isNever(unknown, values);
      if (never || (judged && !values.contains(node.textValue()))) {
        execution.addError(Error.builder().keyword("enum").instanceLocation(location).build());
      }
    }
  }

  /** Tells whether a text of which only the ends are known is certainly none of the values. */
  static boolean isNever(Value.Unknown unknown, Collection<String> values) {
    boolean twice =
        unknown.node().target() instanceof Scalar scalar && TWICE.matcher(scalar.text()).matches();
    return unknown.types().equals(Set.of(ValueType.TEXT))
        && values.stream()
            .filter(one -> !twice || isTwice(one))
            .noneMatch(one -> one.startsWith(unknown.prefix()) && one.endsWith(unknown.suffix()));
  }

  private static boolean isTwice(String text) {
    int half = text.length() / 2;
    return text.substring(0, half).equals(text.substring(half));
  }
}
