package io.github.athenalint.cli.init;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.ScalarResolution;
import io.github.athenalint.value.ScalarResolution.Kind;
import io.github.athenalint.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a draft down, with a comment that says what each key is for. */
final class TargetText {

  private final Draft draft;
  private final Schema schema;
  private final List<Line> lines = new ArrayList<>();

  private TargetText(Draft draft, Schema schema) {
    this.draft = draft;
    this.schema = schema;
  }

  /** Returns a profile that has this target alone. */
  static List<Line> profile(Draft draft, Schema schema) {
    TargetText text = new TargetText(draft, schema);
    text.add(0, Quoted.text(draft.profile()) + ":");
    text.add(1, "target: " + Quoted.text(draft.target()));
    text.add(1, "outputs:");
    text.writeTarget(2);
    return text.lines;
  }

  /** Returns the target. */
  static List<Line> target(Draft draft, Schema schema) {
    TargetText text = new TargetText(draft, schema);
    text.writeTarget(0);
    return text.lines;
  }

  private void add(int level, String text) {
    lines.add(new Line(level, text));
  }

  private void writeTarget(int level) {
    add(level, Quoted.text(draft.target()) + ":");
    add(level + 1, "type: athena");
    Names.PLACES.forEach(name -> answer(level + 1, name));
    credentials(level + 1);
    answer(level + 1, Names.THREADS);
  }

  private void answer(int level, String name) {
    Field field = schema.field(name).or(() -> schema.newerField(name)).orElseThrow();
    draft
        .value(name)
        .ifPresent(
            text -> {
              add(level, "# " + purpose(field));
              add(level, name + ": " + value(field, text));
            });
  }

  private void credentials(int level) {
    Set<String> variables = draft.variables(schema);
    if (!variables.isEmpty()) {
      add(level, "# Environment variables to set where dbt runs:");
      variables.forEach(name -> add(level, "#   " + name));
    }
    List<String> secrets = draft.secrets(schema);
    for (String name : secrets) {
      add(level, "# " + purpose(schema.field(name).orElseThrow()));
      add(level, secret(name));
    }
    if (secrets.isEmpty()) {
      answer(level, Names.AWS_PROFILE);
      answer(level, Names.ROLE);
    } else {
      for (String name : draft.auth().possible()) {
        schema
            .field(name)
            .ifPresent(
                field -> {
                  add(level, "# " + purpose(field) + "; take the # away below to use it");
                  add(level, "# " + secret(name));
                });
      }
    }
    if (draft.auth() == Auth.CHAIN) {
      add(
          level,
          "# No credentials: boto3 finds them in the environment, in ~/.aws or on the machine");
    }
  }

  private static String secret(String name) {
    return name + ": \"{{ env_var('" + Draft.variable(name) + "') }}\"";
  }

  /** A number stays a number; whatever else was answered is a text. */
  private static String value(Field field, String text) {
    boolean number =
        !field.types().contains(ValueType.TEXT)
            && ScalarResolution.ofPlain(text).kind() == Kind.INTEGER;
    return number ? text : Quoted.text(text);
  }

  /** Returns the first clause of the description. */
  private static String purpose(Field field) {
    return field.description().split("[.;:] |\\.$", 2)[0];
  }
}
