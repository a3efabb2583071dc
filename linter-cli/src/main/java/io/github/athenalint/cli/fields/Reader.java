package io.github.athenalint.cli.fields;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.FusionSupport;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field as one dialect reads it.
 *
 * @param dialect who reads the profile
 * @param version the version of the adapter, which only {@link Dialect#CORE} asks for
 * @param field the field; empty when the version is too old for it
 */
record Reader(Dialect dialect, AdapterVersion version, Optional<Field> field) {

  /** What has to be said wherever the Rust engine is named. */
  static final String FUSION_NOTE =
      "dbt Fusion does not load Athena targets yet; this is what its code says.";

  /** Returns how all dialects read a key, in the order of the dialects. */
  static List<Reader> all(String name, AdapterVersion version) {
    return Arrays.stream(Dialect.values())
        .map(dialect -> Schema.project(dialect, version))
        .map(schema -> new Reader(schema.dialect(), version, schema.field(name)))
        .toList();
  }

  /** Returns the word for the dialect in options and JSON. */
  String key() {
    return dialect.name().toLowerCase(Locale.ROOT);
  }

  /** Returns what people call a dialect. */
  static String common(Dialect dialect) {
    return switch (dialect) {
      case CORE -> "dbt Core";
      case PLATFORM -> "dbt platform";
      case FUSION -> "dbt Fusion";
    };
  }

  /** Returns what people call the dialect, for dbt Core with the version of the adapter. */
  String label() {
    return dialect == Dialect.CORE ? "dbt-athena " + version : common(dialect);
  }

  /** Returns whether the dialect wants the key: one word, or two. */
  String standing() {
    if (field.isEmpty()) {
      return "not read";
    }
    FusionSupport fusion = field.get().fusion();
    if (dialect == Dialect.FUSION && fusion != FusionSupport.SUPPORTED) {
      return fusion == FusionSupport.REJECTED ? "refused" : "ignored";
    }
    if (dialect == Dialect.PLATFORM && field.get().place() == Place.ENVELOPE) {
      return "implied";
    }
    return field.get().required() ? "required" : "optional";
  }

  /** Tells whether the dialect takes the key at all. */
  boolean takes() {
    return standing().equals("required") || standing().equals("optional");
  }

  /** Tells whether the dialect knows the key by another name. */
  boolean knows(String alias) {
    return field.filter(known -> known.aliases().contains(alias)).isPresent();
  }

  /** Returns what counts without the key, empty where that is no question. */
  String standard() {
    return standing().equals("optional")
        ? field.map(Wording::standard).filter(text -> !text.isEmpty()).orElse("none")
        : "";
  }

  /** Returns the types that the dialect takes. */
  String types() {
    return takes() ? field.map(Wording::types).orElse("") : "";
  }
}
