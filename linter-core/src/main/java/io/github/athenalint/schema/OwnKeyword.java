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
import java.util.Optional;
import java.util.function.Predicate;

/** A keyword that is judged in another way than the library does, also where little is known. */
abstract class OwnKeyword extends AbstractKeyword {

  OwnKeyword(String name) {
    super(name);
  }

  /**
   * Returns what tells whether a value is as the keyword wants it.
   *
   * @param node what stands at the keyword
   * @param parent the schema that the keyword is a part of
   */
  abstract Predicate<JsonNode> check(JsonNode node, Schema parent);

  /** Returns what is known of a value that depends on the environment, if it does. */
  static Optional<Value.Unknown> unknown(JsonNode node) {
    return node instanceof POJONode pojo && pojo.getPojo() instanceof Value.Unknown unknown
        ? Optional.of(unknown)
        : Optional.empty();
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return new Check(this, node, location, parent, context);
  }

  private static final class Check extends BaseKeywordValidator {

    private final String name;
    private final Predicate<JsonNode> check;

    Check(
        OwnKeyword keyword,
        JsonNode node,
        SchemaLocation location,
        Schema parent,
        SchemaContext context) {
      super(keyword, node, location, parent, context);
      this.name = keyword.getValue();
      this.check = keyword.check(node, parent);
    }

    @Override
    public void validate(
        ExecutionContext execution, JsonNode node, JsonNode root, NodePath location) {
      if (!check.test(node)) {
        execution.addError(Error.builder().keyword(name).instanceLocation(location).build());
      }
    }
  }
}
