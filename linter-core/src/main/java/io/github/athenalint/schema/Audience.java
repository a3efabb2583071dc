package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import java.util.Locale;
import java.util.Optional;

/**
 * For whom the master schema is read: it answers every keyword that depends on the dialect or the
 * version.
 *
 * @param dialect who reads the profile
 * @param version the version of the adapter
 * @param section if present, the only section of a platform document that is looked at
 */
record Audience(Dialect dialect, AdapterVersion version, Optional<Place> section) {

  /** Tells whether the adapter of this version reads a field, in this section if there is one. */
  boolean reads(JsonNode field) {
    return isSince(field.path("x-since"))
        && (takesEveryField()
            || section.get() == Master.constant(Place.class, field.path("x-place")));
  }

  /** The extended attributes are a piece of the target itself, the other sections are forms. */
  private boolean takesEveryField() {
    return section.isEmpty() || isAttributes();
  }

  private boolean isAttributes() {
    return section.equals(Optional.of(Place.EXTENDED_ATTRIBUTES));
  }

  /** Tells whether the target fails without a field. */
  boolean requires(JsonNode field) {
    if (isAttributes()) {
      return false;
    }
    JsonNode required = field.path("x-required").path(key());
    return required.isBoolean() || (required.isObject() && isBefore(required.path("before")));
  }

  /** Returns the {@code type} of a field. */
  JsonNode type(JsonNode field) {
    String reader = isAttributes() ? name(Dialect.CORE) : key();
    for (JsonNode other : field.path("x-types")) {
      JsonNode before = other.path("before");
      if (other.path("dialect").asText().equals(reader)
          && (before.isMissingNode() || isBefore(before))) {
        return other.path("type");
      }
    }
    return field.path("type");
  }

  /** Returns the default of a field, a missing node where there is none. */
  JsonNode defaultOf(JsonNode field) {
    JsonNode own = field.path("x-defaults").path(key());
    return own.isMissingNode() ? field.path("default") : own;
  }

  /** Tells whether an alias means its field here. */
  boolean knowsAlias(JsonNode dialects) {
    for (JsonNode name : dialects) {
      if (name.asText().equals(key())) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the version lies in the range that {@code since} and {@code before} give. */
  boolean isWithin(JsonNode range) {
    JsonNode before = range.path("before");
    return isSince(range.path("since")) && (before.isMissingNode() || isBefore(before));
  }

  /** Tells whether a key that is no field is at home in this section all the same. */
  boolean tolerates(JsonNode notField) {
    return notField.path("kind").asText().equals("platform") && !takesEveryField();
  }

  /** Tells whether the Rust engine refuses a field. */
  boolean rejects(JsonNode field) {
    return dialect == Dialect.FUSION && field.path("x-fusion").asText().equals("rejected");
  }

  private boolean isSince(JsonNode since) {
    return since.isMissingNode() || version.isAtLeast(Master.version(since.asText()));
  }

  private boolean isBefore(JsonNode before) {
    return !version.isAtLeast(Master.version(before.asText()));
  }

  private String key() {
    return name(dialect);
  }

  private static String name(Dialect dialect) {
    return dialect.name().toLowerCase(Locale.ROOT);
  }
}
