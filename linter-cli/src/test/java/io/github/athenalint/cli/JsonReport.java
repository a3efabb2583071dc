package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.athenalint.schema.PublishedSchema;
import io.github.athenalint.value.AdapterVersion;
import java.util.Map;

/** Holds what {@code --format json} prints against the schema that we publish for it. */
public final class JsonReport {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Schema SCHEMA = schema();

  private JsonReport() {}

  /** Checks a report. */
  public static void check(String report) {
    try {
      assertThat(SCHEMA.validate(JSON.readTree(report))).isEmpty();
    } catch (JsonProcessingException broken) {
      throw new AssertionError("no JSON: " + report, broken);
    }
  }

  private static Schema schema() {
    AdapterVersion newest = io.github.athenalint.schema.Schema.newestVersion();
    PublishedSchema published = PublishedSchema.of("report", newest, Map.of()).orElseThrow();
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.readTree(published.text()));
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }
}
