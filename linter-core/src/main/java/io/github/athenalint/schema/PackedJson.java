package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as one text: a table of the texts in it, then the tree, which names them by number. The
 * packaged program keeps its resources in this form as constants of this class, for to open a
 * resource and to parse it would take a tenth of a run over one file.
 */
public final class PackedJson {

  private static final char OBJECT = 'o';
  private static final char ARRAY = 'a';
  private static final char TEXT = 's';
  private static final char WHOLE = 'i';
  private static final char REAL = 'd';
  private static final char TRUE = 't';
  private static final char FALSE = 'f';
  private static final char NULL = 'n';

  private static final int DIGIT = 7;
  private static final int MORE = 1 << DIGIT;

  private final String packed;
  private final String[] texts;
  private int at;

  private PackedJson(String packed) {
    this.packed = packed;
    texts = new String[number()];
    int[] lengths = new int[texts.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = number();
    }
    for (int i = 0; i < lengths.length; i++) {
      texts[i] = packed.substring(at, at + lengths[i]);
      at += lengths[i];
    }
  }

  /**
   * Returns a resource in its packed form.
   *
   * @return null when there is none: the packaging of the program writes this method
   */
  static @Nullable String of(String resource) {
    return null;
  }

  /** Returns the tree that a text was packed from. */
  static JsonNode unpack(String packed) {
    return new PackedJson(packed).node();
  }

  /**
   * Packs a tree.
   *
   * @throws IllegalArgumentException if there is a node in it that no JSON resource has
   */
  public static String pack(JsonNode tree) {
    Map<String, Integer> texts = new LinkedHashMap<>();
    StringBuilder nodes = new StringBuilder();
    pack(tree, texts, nodes);
    StringBuilder packed = new StringBuilder();
    number(texts.size(), packed);
    texts.keySet().forEach(text -> number(text.length(), packed));
    texts.keySet().forEach(packed::append);
    return packed.append(nodes).toString();
  }

  private JsonNode node() {
    char kind = packed.charAt(at++);
    return switch (kind) {
      case OBJECT -> object();
      case ARRAY -> array();
      case TEXT -> TextNode.valueOf(text());
      case WHOLE -> LongNode.valueOf(Long.parseLong(text()));
      case REAL -> DoubleNode.valueOf(Double.parseDouble(text()));
      case TRUE -> BooleanNode.TRUE;
      case FALSE -> BooleanNode.FALSE;
      case NULL -> NullNode.getInstance();
      default -> throw new IllegalStateException("no node: " + kind);
    };
  }

  private ObjectNode object() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int left = number(); left > 0; left--) {
      String name = text();
      object.set(name, node());
    }
    return object;
  }

  private ArrayNode array() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (int left = number(); left > 0; left--) {
      array.add(node());
    }
    return array;
  }

  private String text() {
    return texts[number()];
  }

  private int number() {
    int number = 0;
    int digit = packed.charAt(at++);
    while (digit >= MORE) {
      number = (number | (digit - MORE)) << DIGIT;
      digit = packed.charAt(at++);
    }
    return number | digit;
  }

  private static void pack(JsonNode node, Map<String, Integer> texts, StringBuilder nodes) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        number(node.size(), nodes.append(OBJECT));
        node.properties()
            .forEach(
                property -> {
                  text(property.getKey(), texts, nodes);
                  pack(property.getValue(), texts, nodes);
                });
      }
      case ARRAY -> {
        number(node.size(), nodes.append(ARRAY));
        node.forEach(item -> pack(item, texts, nodes));
      }
      case STRING -> text(node.textValue(), texts, nodes.append(TEXT));
      case NUMBER ->
          text(
              node.asText(),
              texts,
              nodes.append(node.canConvertToLong() && node.isIntegralNumber() ? WHOLE : REAL));
      case BOOLEAN -> nodes.append(node.booleanValue() ? TRUE : FALSE);
      case NULL -> nodes.append(NULL);
      default -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
    }
  }

  private static void text(String text, Map<String, Integer> texts, StringBuilder nodes) {
    Integer known = texts.putIfAbsent(text, texts.size());
    number(known == null ? texts.size() - 1 : known, nodes);
  }

  private static void number(int number, StringBuilder nodes) {
    for (int shift = 28; shift > 0; shift -= DIGIT) {
      if (number >> shift > 0) {
        nodes.append((char) (MORE | ((number >> shift) & (MORE - 1))));
      }
    }
    nodes.append((char) (number & (MORE - 1)));
  }
}
