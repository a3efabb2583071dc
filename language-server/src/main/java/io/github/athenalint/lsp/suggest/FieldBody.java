package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.page.FieldPage;
import io.github.athenalint.schema.Choice;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.value.ValueType;
import java.util.List;
import java.util.Optional;

/** What is written behind the key of a field: as much of a value as can be told. */
final class FieldBody {

  private FieldBody() {}

  /** Tells whether a field holds keys. */
  static boolean isMapping(Field field) {
    return field.types().contains(ValueType.MAPPING);
  }

  /** Tells whether a value is chosen among more than are written behind the key. */
  static boolean isChosen(Field field) {
    return field.shape() == Shape.REGION || field.shape() == Shape.AWS_PROFILE;
  }

  /** Returns a value where a cursor stands. */
  static Snippet of(Field field, Asked asked) {
    Snippet body = of(field);
    boolean flow = asked.cursor().inFlow() || asked.level().mapping().flow();
    if (flow && isMapping(field)) {
      return Snippet.of("{").slot("key").text(": ").slot("value").text("}");
    }
    boolean quoted = asked.isJson() && field.types().contains(ValueType.TEXT) && !field.secret();
    Snippet content = body.plain().isEmpty() ? body.slot("") : body;
    return quoted ? Snippet.of("\"").then(content).text("\"") : body;
  }

  /** Returns a value in a block. */
  static Snippet of(Field field) {
    Snippet empty = Snippet.of("");
    if (field.secret()) {
      return Templates.value(empty, FieldPage.variable(field), Optional.of(field));
    }
    List<String> words = field.choices().stream().filter(Choice::valid).map(Choice::text).toList();
    if (!words.isEmpty()) {
      return empty.choice(words);
    }
    if (isMapping(field)) {
      return field.shape() == Shape.UPLOAD_ARGUMENTS
          ? Snippet.of("\n  ").slot("ACL").text(": ").slot("bucket-owner-full-control")
          : Snippet.of("\n  ").slot("tag").text(": ").slot("value");
    }
    return switch (field.shape()) {
      case ADAPTER -> Snippet.of("athena");
      case CATALOG -> empty.slot("awsdatacatalog");
      case FLAG -> empty.choice(List.of("true", "false"));
      case S3_LOCATION -> Snippet.of("s3://").slot("bucket").text("/").slot("prefix").text("/");
      case COUNT, SECONDS -> empty.slot(number(field));
      case ROLE_ARN -> empty.slot("arn:aws:iam::account:role/name");
      case URL -> Snippet.of("https://").slot("host");
      default -> empty;
    };
  }

  private static String number(Field field) {
    return field
        .defaultValue()
        .map(String::valueOf)
        .orElse(field.examples().isEmpty() ? "1" : field.examples().get(0));
  }
}
