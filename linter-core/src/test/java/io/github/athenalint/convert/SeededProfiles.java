package io.github.athenalint.convert;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Profiles for property tests: any of the fields, with values that writers stumble over. */
final class SeededProfiles {

  static final List<String> NASTY =
      List.of(
          "",
          " ",
          "abc",
          "yes",
          "No",
          "null",
          "~",
          "010",
          "1:30",
          "1e3",
          ".5",
          "2024-01-02",
          "<<",
          "=",
          "a: b",
          "a # b",
          "- a",
          "'",
          "\"",
          "it's \"quoted\"",
          "back\\slash\\n",
          "tab\there",
          "two\nlines",
          "ends\n",
          "\r\n",
          "${x}",
          "%{ if x }",
          "$${x}",
          "$$${x} %%%{y}",
          "$",
          "50%",
          "{ }",
          "[a]",
          "*a &b !c @d `e`",
          "\u00e9\u00df\u4e2d",
          "\uD83D\uDE00 emoji",
          "a\u0085b\u2028c\u007fd",
          "\u0001");

  private static final List<String> TEMPLATES =
      List.of(
          "{{ env_var('DBT_A') }}",
          "{{ env_var(\"DBT_B\", \"x\") }}",
          "s3://b/{{ env_var('DBT_C') }}/\"q\"",
          "{{ env_var('DBT_D') | as_number }}",
          "{{ env_var('DBT_E', '3') | as_native }}",
          "{{ env_var('DBT_F', '') or none }}");

  private static final List<Field> FIELDS =
      Schema.project(Dialect.CORE, Schema.newestVersion()).fields();

  private final Random random;

  SeededProfiles(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a profiles.yml whose values may be anything that its fields may hold. */
  String any() {
    StringBuilder out = new StringBuilder("shop:\n  outputs:\n    dev:\n      type: athena\n");
    for (Field field : FIELDS) {
      boolean carried = field.place() != Place.ENVELOPE && field.shape() != Shape.AWS_PROFILE;
      if (carried && random.nextInt(4) > 0) {
        out.append("      ").append(field.name()).append(": ").append(value(field)).append('\n');
      }
    }
    return out.toString();
  }

  /** Returns a profiles.yml with examples of the schema. */
  String ofExamples() {
    StringBuilder out = new StringBuilder("shop:\n  target: dev\n  outputs:\n    dev:\n");
    out.append("      type: athena\n");
    for (Field field : FIELDS) {
      boolean needed = field.required() || field.shape() == Shape.S3_LOCATION || field.secret();
      if (field.place() != Place.ENVELOPE && (needed || random.nextBoolean())) {
        out.append("      ").append(field.name()).append(": ").append(example(field)).append('\n');
      }
    }
    return out.toString();
  }

  private String example(Field field) {
    if (field.secret()) {
      return "\"{{ env_var('DBT_ENV_SECRET_" + field.name().toUpperCase(Locale.ROOT) + "') }}\"";
    }
    if (field.shape() == Shape.SECONDS && random.nextBoolean()) {
      return field.place() == Place.CONNECTION ? "0.5" : "900";
    }
    if (field.types().contains(ValueType.INTEGER) && random.nextInt(3) == 0) {
      return "\"{{ env_var('DBT_NUMBER') | as_number }}\"";
    }
    return field.examples().get(random.nextInt(field.examples().size()));
  }

  private String value(Field field) {
    if (field.secret()) {
      return random.nextBoolean() ? quoted(pick(TEMPLATES)) : "literal";
    }
    if (random.nextInt(5) == 0) {
      return quoted(pick(TEMPLATES));
    }
    if (field.types().contains(ValueType.MAPPING)) {
      return "{" + quoted(pick(NASTY)) + ": " + leaf() + ", b: {c: [" + leaf() + "]}, d: []}";
    }
    if (field.types().contains(ValueType.BOOLEAN)) {
      return pick(List.of("true", "no", "On"));
    }
    if (field.types().contains(ValueType.INTEGER)) {
      return pick(List.of("0", "7", "010", "1_000", "-3", "0.5", "2.0", "0x1F", "\"8\""));
    }
    return quoted(pick(NASTY));
  }

  private String leaf() {
    return switch (random.nextInt(5)) {
      case 0 -> "12";
      case 1 -> "1.5";
      case 2 -> "yes";
      case 3 -> "null";
      default -> quoted(pick(NASTY));
    };
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Returns a text in double quotes, in ASCII wherever YAML allows an escape of four digits. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(
            unit -> {
              if (unit == '"' || unit == '\\') {
                out.append('\\').append((char) unit);
              } else if ((unit >= ' ' && unit < 0x7F) || Character.isSurrogate((char) unit)) {
                out.append((char) unit);
              } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", unit));
              }
            });
    return out.append('"').toString();
  }
}
