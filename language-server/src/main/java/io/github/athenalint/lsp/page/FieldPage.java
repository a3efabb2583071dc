package io.github.athenalint.lsp.page;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.schema.Choice;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.FusionSupport;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is known of a field, as a page in Markdown. */
public final class FieldPage {

  private static final AdapterVersion OLDEST = Schema.versions().get(0);

  private FieldPage() {}

  /**
   * Returns the page of a field.
   *
   * @param field the field
   * @param schema for whom it is read
   */
  public static String of(Field field, Schema schema) {
    StringBuilder page = new StringBuilder("**").append(field.title()).append("**");
    page.append(" · ").append(String.join(" or ", field.typeWords()));
    if (schema.place().isEmpty() || field.required()) {
      page.append(" · ").append(field.required() ? "required" : "optional");
    }
    page.append("\n\n").append(field.description()).append("\n\n");
    facts(page, field, schema);
    choices(page, field);
    page.append("```yaml\n").append(example(field)).append("\n```\n\n");
    return page.append(links(field)).toString();
  }

  private static void facts(StringBuilder page, Field field, Schema schema) {
    StringBuilder facts = new StringBuilder();
    field.defaultValue().ifPresent(standard -> fact(facts, "default", "`" + standard + "`"));
    since(facts, field, schema);
    if (schema.dialect() == Dialect.FUSION && field.fusion() != FusionSupport.SUPPORTED) {
      boolean refused = field.fusion() == FusionSupport.REJECTED;
      fact(facts, "dbt Fusion", refused ? "refuses a target that has it" : "passes over it");
    }
    fact(facts, "on the dbt platform", place(field));
    fact(facts, "also called", words(field.aliases()));
    fact(facts, "takes", words(field.keys().stream().sorted().toList()));
    field
        .inEffectWith()
        .ifPresent(other -> fact(facts, "only with", "`" + other + "`; alone it does nothing"));
    if (field.secret()) {
      fact(facts, "secret", "keep it in an environment variable; its value is never shown");
    }
    page.append(facts).append(facts.isEmpty() ? "" : "\n");
  }

  private static void since(StringBuilder facts, Field field, Schema schema) {
    field
        .since()
        .filter(since -> schema.dialect() == Dialect.CORE)
        .filter(since -> !since.equals(OLDEST))
        .ifPresent(since -> fact(facts, "since", "dbt-athena " + since));
  }

  private static void fact(StringBuilder facts, String label, String text) {
    if (!text.isEmpty()) {
      facts.append("- ").append(label).append(": ").append(text).append('\n');
    }
  }

  private static void choices(StringBuilder page, Field field) {
    List<Choice> valid = field.choices().stream().filter(Choice::valid).toList();
    valid.forEach(one -> fact(page, "`" + one.text() + "`", one.description()));
    page.append(valid.isEmpty() ? "" : "\n");
  }

  private static String words(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static String links(Field field) {
    String reference = "[Field reference](" + field.url() + ")";
    return field.sources().isEmpty()
        ? reference
        : reference + " · [Source](" + field.sources().get(0) + ")";
  }

  private static String example(Field field) {
    String value =
        field.secret()
            ? "\"{{ env_var('" + variable(field) + "') }}\""
            : field.examples().isEmpty() ? "" : field.examples().get(0);
    return field.name() + ": " + value;
  }

  /** Returns what an environment variable for a field could be called. */
  public static String variable(Field field) {
    String prefix = field.secret() ? EnvVar.SECRET_PREFIX + "_" : "DBT_";
    return prefix + field.name().toUpperCase(Locale.ROOT);
  }

  private static String place(Field field) {
    return switch (field.place()) {
      case ENVELOPE -> "follows from the connection";
      case CONNECTION -> "set in the connection";
      case CREDENTIAL -> "set in the credentials";
      case EXTENDED_ATTRIBUTES -> "set in the extended attributes";
    };
  }
}
