package io.github.athenalint.cli.fields;

import io.github.athenalint.schema.Field;
import io.github.athenalint.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that one may write for a key.
 *
 * @param value the value as it stands in YAML; empty when the key is left out
 */
record Trial(Optional<String> value) {

  /** Returns what people write for a field, the right thing first and then what goes wrong. */
  static List<Trial> of(Field field) {
    List<String> values = new ArrayList<>(field.examples());
    values.addAll(special(field.shape()));
    values.addAll(ordinary(field));
    return Stream.concat(
            values.stream().map(value -> new Trial(Optional.of(value))),
            Stream.of(new Trial(Optional.empty())))
        .toList();
  }

  /** Returns how a page shows it, empty when the key is left out. */
  Optional<String> shown(Field field) {
    return value.map(text -> (field.name() + ": " + text).strip());
  }

  /** Returns what goes wrong with fields of one kind. */
  private static List<String> special(Field.Shape shape) {
    return switch (shape) {
      case ADAPTER -> List.of("Athena", "aws_athena");
      case REGION -> List.of("EU-WEST-1", "eu west 1", "eu-west-1a", "eu-wset-1");
      case CATALOG -> List.of("AwsDataCatalog", "sales");
      case LOWERCASE_NAME -> List.of("Sales", "sales-data", Trials.SCHEMA);
      case S3_LOCATION ->
          List.of(
              "my-bucket/dbt/",
              "s3a://my-bucket/dbt/",
              "s3://my-bucket/dbt?v=1/",
              "s3://My_Bucket/dbt/",
              "s3://my-bucket/my dbt/",
              "s3://my-bucket//dbt/",
              "s3://my-bucket/dbt",
              Trials.STAGING + "tables/");
      case WORKGROUP -> List.of("my workgroup");
      case NAMING -> List.of("uuid");
      case SECONDS, COUNT -> List.of("-1", "0", "100000", "010");
      case ACCESS_KEY_ID -> List.of("ASIAQWERTYUIOPASDFGH");
      case SECRET_ACCESS_KEY, SESSION_TOKEN -> List.of("a1b2c3d4e5".repeat(4));
      case AWS_PROFILE, FLAG -> List.of();
      case ROLE_ARN -> List.of("arn:aws:iam::123456789012:user/dbt");
      case EXTERNAL_ID -> List.of("x");
      case SESSION_NAME -> List.of("my session");
      case URL -> List.of("athena.eu-west-1.amazonaws.com");
      case UPLOAD_ARGUMENTS -> List.of("{acl: private}");
      case TAGS -> List.of("{team: 5}");
      case CONNECTION_MANAGER -> List.of("boto3");
    };
  }

  /** Returns what goes wrong with fields of one type. */
  private static List<String> ordinary(Field field) {
    Set<ValueType> types = field.types();
    List<String> values = new ArrayList<>();
    if (types.contains(ValueType.TEXT)) {
      values.addAll(List.of("123", "yes", "{name: value}"));
    } else if (types.contains(ValueType.MAPPING)) {
      values.addAll(List.of("text", "[a, b]"));
    } else {
      values.add(types.contains(ValueType.BOOLEAN) ? "\"true\"" : "\"3\"");
      values.addAll(List.of("1.5", "\"{{ env_var('DBT_VALUE') }}\""));
    }
    values.addAll(List.of("\"\"", ""));
    return values;
  }
}
