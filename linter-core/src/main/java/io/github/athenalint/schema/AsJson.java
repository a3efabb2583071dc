package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.math.BigInteger;

/** Turns values into what the validator reads. */
final class AsJson {

  private AsJson() {}

  /** Returns the node of a value; one that is not known becomes a {@link POJONode} around it. */
  static JsonNode of(Value value) {
    if (value instanceof Value.Text text) {
      return TextNode.valueOf(text.text());
    }
    if (value instanceof Value.Number number) {
      return number(number.number());
    }
    if (value instanceof Value.Bool bool) {
      return BooleanNode.valueOf(bool.truth());
    }
    if (value instanceof Value.Items items) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      items.items().forEach(item -> array.add(of(item)));
      return array;
    }
    if (value instanceof Value.Fields fields) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      fields.members().forEach(member -> object.set(member.name(), of(member.value())));
      return object;
    }
    return value instanceof Value.Unknown ? new POJONode(value) : NullNode.getInstance();
  }

  /** Returns the type of a node that was made of a known value. */
  static ValueType type(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> ValueType.TEXT;
      case NUMBER -> node.isIntegralNumber() ? ValueType.INTEGER : ValueType.FLOAT;
      case BOOLEAN -> ValueType.BOOLEAN;
      case ARRAY -> ValueType.LIST;
      case OBJECT -> ValueType.MAPPING;
      default -> ValueType.NULL;
    };
  }

  /** Tells whether a node is a float such as {@code 3.0}. */
  static boolean isWholeFloat(JsonNode node) {
    return node.isDouble()
        && !(node instanceof Endless)
        && node.doubleValue() == Math.rint(node.doubleValue());
  }

  private static JsonNode number(java.lang.Number number) {
    if (number instanceof BigInteger big) {
      return BigIntegerNode.valueOf(big);
    }
    if (!(number instanceof Double)) {
      return LongNode.valueOf(number.longValue());
    }
    double real = number.doubleValue();
    return Double.isFinite(real) ? DoubleNode.valueOf(real) : new Endless(real);
  }

  /**
   * An infinity or no number at all. The validator compares numbers as decimals, which have
   * neither, so the biggest doubles stand for them; no number at all counts as too small.
   */
  private static final class Endless extends DoubleNode {
    Endless(double real) {
      super(real == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : -Double.MAX_VALUE);
    }
  }
}
