package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema library with the few keywords that a projection uses. It is prepared when it is
 * first asked: a run without a mistake in a key or a value never loads it.
 */
final class Validator {

  private static final String VOCABULARY = "urn:athena-lint:vocabulary:projection";

  private final JsonNode plain;
  private volatile @Nullable Schema prepared;

  Validator(JsonNode schema) {
    this.plain = schema;
  }

  /** Returns what is wrong with a target; the messages are never made, for we have our own. */
  List<Error> validate(JsonNode target) {
    Schema schema = prepared;
    if (schema == null) {
      schema = Registry.INSTANCE.getSchema(plain);
      prepared = schema;
    }
    return schema.validate(target);
  }

  /** Takes a while to make, and serves all schemas. */
  private static final class Registry {
    static final SchemaRegistry INSTANCE = SchemaRegistry.withDialect(dialect());
  }

  private static Dialect dialect() {
    Vocabulary vocabulary =
        new Vocabulary(
            VOCABULARY,
            new TypeKeyword(),
            new EnumKeyword(),
            // What the library makes of the schema `false`.
            KeywordType.FALSE,
            KeywordType.PROPERTIES,
            KeywordType.REQUIRED,
            KeywordType.ADDITIONAL_PROPERTIES,
            KeywordType.MINIMUM,
            KeywordType.MAXIMUM,
            KeywordType.MIN_LENGTH,
            new PatternKeyword());
    return Dialect.builder("urn:athena-lint:dialect:projection")
        .idKeyword("$id")
        .specificationVersion(SpecificationVersion.DRAFT_2020_12)
        .vocabularyRegistry(id -> id.equals(VOCABULARY) ? vocabulary : null)
        // A dialect that declares no vocabulary passes over every keyword.
        .vocabulary(VOCABULARY, true)
        .build();
  }
}
