package io.github.athenalint.cli.fields;

import io.github.athenalint.schema.Choice;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Says in words what the schema says in keywords. */
final class Wording {

  /** What is said of a secret. */
  static final String SECRET =
      "yes: athena-lint never shows its value; keep it in a variable as in the example";

  /** What the severities mean. */
  static final String SEVERITIES =
      "An error stops dbt, a warning does not, info is advice (shown by `--show info`)."
          + " `athena-lint explain RULE` tells what dbt does, and why.";

  /** Something between backticks is one word. */
  private static final Regex WORD = Regex.of("(?:`[^`]*`|[^\\s`])+");

  private Wording() {}

  /** Returns the types of a field, such as {@code text or null}. */
  static String types(Field field) {
    List<String> words = new ArrayList<>(field.typeWords());
    if (field.types().contains(ValueType.NULL)) {
      words.add(ValueType.NULL.words());
    }
    return String.join(" or ", words);
  }

  /** Returns the types of a field without {@code null}. */
  static String type(Field field) {
    return String.join(" or ", field.typeWords());
  }

  /** Returns the default of a field, empty if there is none. */
  static String standard(Field field) {
    return field.defaultValue().map(String::valueOf).orElse("");
  }

  /** Returns where a field is set on the dbt platform. */
  static String place(Field field) {
    return switch (field.place()) {
      case ENVELOPE -> "follows from the type of the connection";
      case CONNECTION -> "set in the connection";
      case CREDENTIAL -> "set in the credentials";
      case EXTENDED_ATTRIBUTES -> "set in the extended attributes of the environment";
    };
  }

  /** Returns the heading of the fields that live in one place. */
  static String heading(Field.Place place) {
    return switch (place) {
      case ENVELOPE -> "Adapter";
      case CONNECTION -> "Connection";
      case CREDENTIAL -> "Credentials";
      case EXTENDED_ATTRIBUTES -> "Further keys (extended attributes on the dbt platform)";
    };
  }

  /** Returns since when a field is read. */
  static String since(Field field) {
    AdapterVersion first = Schema.versions().get(0);
    return field
        .since()
        .filter(since -> !since.equals(first))
        .map(since -> "dbt-athena " + since + "; an older one ignores the key silently")
        .orElse("the first versions of dbt-athena");
  }

  /** Returns what people write instead of the field, empty if nothing is known of it. */
  static String lookAlikes(Field field) {
    return field.lookAlikes().isEmpty()
        ? ""
        : field.lookAlikes().stream()
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", ", "", "; dbt ignores those"));
  }

  /** Returns that a field counts only beside another. */
  static String partner(String other) {
    return "`" + other + "`; without that key it does nothing";
  }

  /** Returns the only keys that the field's mapping takes, empty if it takes any or is none. */
  static String keys(Field field) {
    return field.keys().stream().sorted().collect(Collectors.joining(", "));
  }

  /** Returns what a value means. */
  static String meaning(Choice choice) {
    String instead = choice.replacement().map(other -> ", write `" + other + "`").orElse("");
    return (choice.valid() ? "" : "refused" + instead + ": ") + choice.description();
  }

  /** Returns the examples as one would write them; a secret comes from a variable. */
  static List<String> examples(Field field) {
    return field.secret()
        ? List.of(field.name() + ": " + variable(field.name()))
        : Lists.map(field.examples(), example -> field.name() + ": " + example);
  }

  /** Returns the template that takes a secret from a variable. */
  static String variable(String key) {
    return "\"{{ env_var('DBT_ENV_SECRET_" + key.toUpperCase(Locale.ROOT) + "') }}\"";
  }

  /** Breaks text into lines of at most {@code width} characters, never within a word. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (!line.isEmpty() && line.length() + 1 + words.group().length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(words.group());
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
