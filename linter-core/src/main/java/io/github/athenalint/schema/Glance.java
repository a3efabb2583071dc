package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.athenalint.text.Ascii;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A quick look at a target that tells what is certainly not against the schema. Nearly all is fine,
 * and the validator costs more than all rules together: it is asked about the rest only. Whatever
 * this does not understand is not certain.
 */
final class Glance {

  private final Map<String, Property> properties = new HashMap<>();
  private final List<String> required;

  /**
   * Prepares for a schema.
   *
   * @param schema what {@link Projection} made
   */
  Glance(JsonNode schema) {
    schema
        .path("properties")
        .properties()
        .forEach(property -> properties.put(property.getKey(), new Property(property.getValue())));
    required = Master.texts(schema.path("required"));
  }

  /**
   * Tells whether a target has every key that the schema requires.
   *
   * @param target the rendered target
   * @param byName the fields by their names and aliases
   */
  boolean isComplete(Value.Fields target, Map<String, Field> byName) {
    List<String> missing = new ArrayList<>(required);
    for (Value.Member member : target.members()) {
      missing.remove(member.name());
      Field field = byName.get(member.name());
      if (field != null) {
        missing.remove(field.name());
      }
    }
    return missing.isEmpty();
  }

  /** Tells whether a member is certainly as the schema wants it. */
  boolean isFine(Value.Member member) {
    Property property = properties.get(member.name());
    return property != null && property.isFine(member.value());
  }

  /** What the schema wants of one key. */
  private static final class Property {

    private final boolean isAnything;
    private final @Nullable TypeCheck type;
    private final @Nullable Set<String> values;
    private final long minimum;
    private final long maximum;
    private final int shortest;
    private final @Nullable Regex ofAscii;
    private final boolean ofOneLine;

    /** The text that matched last: many targets have the same region and the same workgroup. */
    private volatile @Nullable String matched;

    Property(JsonNode node) {
      isAnything = node.isObject(); // the schema `false` takes nothing, an empty one everything
      type = node.has("type") ? TypeCheck.of(node) : null;
      values = node.has("enum") ? Set.copyOf(Master.texts(node.path("enum"))) : null;
      minimum = node.path("minimum").asLong(Long.MIN_VALUE);
      maximum = node.path("maximum").asLong(Long.MAX_VALUE);
      shortest = node.path("minLength").asInt();
      String form = node.path("pattern").asText();
      ofOneLine = PartialText.isOfOneLine(form);
      ofAscii = node.has("pattern") ? Regex.of(() -> SpelledOut.of(form)) : null;
    }

    boolean isFine(Value value) {
      if (type == null) {
        return isAnything;
      }
      if (value instanceof Value.Unknown unknown) {
        return type.admits(unknown)
            && (values == null || !EnumKeyword.isNever(unknown, values))
            && (ofAscii == null || mayMatch(unknown, ofAscii))
            && (!ofOneLine || Lists.all(unknown.literals(), Ascii::isPrintable))
            && (unknown.among().isEmpty() || Lists.any(unknown.among(), this::isFine));
      }
      // What is inside a mapping or a list is left to the validator.
      boolean isPlain = !(value instanceof Value.Fields || value instanceof Value.Items);
      if (!isPlain || !type.types().containsAll(value.types())) {
        return false;
      }
      return value instanceof Value.Text text
          ? isFine(text.text())
          : !(value instanceof Value.Number number) || isFine(number.number());
    }

    private boolean isFine(String text) {
      return (values == null || values.contains(text))
          && text.length() >= 2L * shortest - 1
          && (ofAscii == null || text.equals(matched) || matches(text, ofAscii));
    }

    /** Lines are where regular expressions differ. */
    private boolean matches(String text, Regex ofAscii) {
      boolean matches = Ascii.isPrintable(text) && ofAscii.isIn(text);
      if (matches) {
        matched = text;
      }
      return matches;
    }

    private boolean isFine(java.lang.Number number) {
      return number instanceof Double
          ? number.doubleValue() >= minimum && number.doubleValue() <= maximum
          : number instanceof Long
              && number.longValue() >= minimum
              && number.longValue() <= maximum;
    }

    private static boolean mayMatch(Value.Unknown unknown, Regex ofAscii) {
      return Ascii.isPrintable(unknown.prefix())
          && Ascii.isPrintable(unknown.suffix())
          && !PartialText.isNever(unknown, ofAscii.pattern());
    }
  }
}
