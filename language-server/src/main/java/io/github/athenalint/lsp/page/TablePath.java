package io.github.athenalint.lsp.page;

import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.value.Value;
import java.util.Map;
import java.util.Optional;

/** Where the tables of a target are written, for people to read. */
public final class TablePath {

  private static final String DEFAULT_NAMING = "schema_table_unique";

  /** What dbt-athena makes of each naming convention ({@code impl.py}, its location mapping). */
  private static final Map<String, String> PATHS =
      Map.of(
          "schema_table_unique", "{schema}/<table>/<uuid>",
          "schema_table", "{schema}/<table>",
          "table_unique", "<table>/<uuid>",
          "table", "<table>",
          "unique", "<uuid>",
          "uuid", "<uuid>");

  private TablePath() {}

  /** Returns the path under the naming convention of a target; nothing if nobody can tell. */
  public static Optional<String> of(Target target) {
    Optional<Value> naming = target.value("s3_data_naming");
    return naming.isEmpty()
        ? of(target, DEFAULT_NAMING)
        : naming.get().asText().flatMap(name -> of(target, name));
  }

  /** Returns the path under a naming convention; nothing if nobody can tell. */
  public static Optional<String> of(Target target, String naming) {
    Optional<String> path = Optional.ofNullable(PATHS.get(naming));
    String schema = target.text("schema").orElse("<schema>");
    return target
        .dataRoot()
        .map(S3Location::toString)
        .flatMap(root -> path.map(below -> root + below.replace("{schema}", schema)));
  }
}
