package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.athenalint.text.Regex;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import java.util.Set;

/**
 * Turns YAML into JSON by the core schema of YAML 1.2, where {@code off} is a text and not false
 * (YAML 1.2.2, section 10.3.2).
 */
final class ConfigurationJson {

  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
  private static final Regex NUMBER =
      Regex.of("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private ConfigurationJson() {}

  static JsonNode of(Node node) {
    Node target = node.target();
    if (target instanceof Mapping mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (Mapping.Entry entry : mapping.entries()) {
        entry.name().ifPresent(name -> object.set(name, of(entry.value())));
      }
      return object;
    }
    if (target instanceof Sequence sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      sequence.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return target instanceof Scalar scalar ? of(scalar) : NullNode.getInstance();
  }

  private static JsonNode of(Scalar scalar) {
    String text = scalar.text();
    if (scalar.style() != Scalar.Style.PLAIN) {
      return TextNode.valueOf(text);
    }
    if (NULL.contains(text)) {
      return NullNode.getInstance();
    }
    if (TRUE.contains(text) || FALSE.contains(text)) {
      return BooleanNode.valueOf(TRUE.contains(text));
    }
    return NUMBER.matches(text) ? new DoubleNode(1) : TextNode.valueOf(text);
  }
}
