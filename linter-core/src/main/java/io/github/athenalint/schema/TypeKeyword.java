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

/**
 * The keyword {@code type}, which also knows values that are not known: such a value is against the
 * schema only when none of the types it may have would do. All other keywords pass over it.
 */
final class TypeKeyword extends AbstractKeyword {

  /** Beside {@code type}: a float is no integer even when its fraction is zero. */
  static final String EXACT_INTEGER = "x-exact-integer";

  TypeKeyword() {
    super("type");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return new Check(this, node, location, parent, context);
  }

  private static final class Check extends BaseKeywordValidator {

    private final TypeCheck check;

    Check(
        TypeKeyword keyword,
        JsonNode node,
        SchemaLocation location,
        Schema parent,
        SchemaContext context) {
      super(keyword, node, location, parent, context);
      this.check = TypeCheck.of(parent.getSchemaNode());
    }

    @Override
    public void validate(
        ExecutionContext execution, JsonNode node, JsonNode root, NodePath location) {
      if (!admits(node)) {
        execution.addError(Error.builder().keyword("type").instanceLocation(location).build());
      }
    }

    private boolean admits(JsonNode node) {
      if (node instanceof POJONode pojo && pojo.getPojo() instanceof Value.Unknown unknown) {
        return check.admits(unknown);
      }
      return check.types().contains(AsJson.type(node))
          || (check.mayBe(ValueType.FLOAT) && AsJson.isWholeFloat(node));
    }
  }
}
