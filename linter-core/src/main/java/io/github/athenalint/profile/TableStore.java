package io.github.athenalint.profile;

import io.github.athenalint.value.Value;
import java.util.Optional;

/**
 * Where the tables of a target end up in S3, and how their folders are called (dbt-athena {@code
 * impl.py}, {@code generate_s3_location}).
 *
 * @param root the folder that all of them are below
 * @param naming how the folders below it are called
 * @param schema the schema, where it is the same in every environment
 */
public record TableStore(S3Location root, String naming, Optional<String> schema) {

  private static final String DEFAULT_NAMING = "schema_table_unique";

  /** Returns the store of a target; nothing if it depends on the environment. */
  public static Optional<TableStore> of(Target target) {
    Optional<String> naming =
        target.value("s3_data_naming").isPresent()
            ? target.text("s3_data_naming")
            : Optional.of(DEFAULT_NAMING);
    return target
        .dataRoot()
        .flatMap(root -> naming.map(name -> new TableStore(root, name, target.text("schema"))));
  }

  /** Returns the value that says where: {@code s3_data_dir}, or else {@code s3_staging_dir}. */
  public static Optional<Value> written(Target target) {
    return target
        .value("s3_data_dir")
        .filter(value -> !(value instanceof Value.Null))
        .or(() -> target.value("s3_staging_dir"));
  }

  /** Tells whether a table has the same folder at every build: {@code table, schema_table}. */
  public boolean isRepeated() {
    return naming.equals("table") || naming.equals("schema_table");
  }

  /** Tells whether tables are below a folder of their schema. */
  public boolean hasSchemaFolders() {
    return naming.startsWith("schema_");
  }

  /** Returns the folder right above the tables where it is known and tables repeat theirs. */
  public Optional<S3Location> sharedFolder() {
    if (!isRepeated()) {
      return Optional.empty();
    }
    return hasSchemaFolders() ? schema.map(root::child) : Optional.of(root);
  }
}
