package io.github.athenalint.cli.fields;

import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.schema.Choice;
import io.github.athenalint.schema.Field;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reference as Markdown. */
final class FieldMarkdown {

  private static final String SEVERITIES =
      "an error stops dbt, a warning does not, and info is advice.\n"
          + "`athena-lint explain RULE` tells what dbt does, and why.";

  private FieldMarkdown() {}

  /** Returns all keys: a table of them, then a section for each. */
  static String document(List<Entry> entries) {
    StringBuilder out = new StringBuilder("# The keys of an Athena target\n\n");
    String version = entries.get(0).readers().get(0).label();
    out.append("Every key that a target of `type: athena` may have in `profiles.yml`, as ");
    out.append(version).append(", the dbt platform\nand the dbt Fusion engine read it.");
    out.append(" Written by `athena-lint fields --format markdown`.\n\n");
    out.append(Reader.FUSION_NOTE).append("\n\n| key | what it is | type |");
    entries.get(0).readers().forEach(r -> out.append(' ').append(r.label()).append(" |"));
    out.append(" default |\n|---|---|---|---|---|---|---|\n");
    for (Entry entry : entries) {
      Field field = entry.field();
      String standard = Wording.standard(field);
      out.append("| [`").append(field.name()).append("`](#").append(field.name()).append(") | ");
      out.append(cell(field.title())).append(" | ").append(Wording.type(field)).append(" |");
      entry.readers().forEach(r -> out.append(' ').append(r.standing()).append(" |"));
      out.append(standard.isEmpty() ? "" : " `" + standard + "`").append(" |\n");
    }
    out.append("\nOf the findings below, ").append(SEVERITIES).append("\n\n");
    return out.append(sections(entries)).toString();
  }

  /** Returns the sections of some keys. */
  static String sections(List<Entry> entries) {
    return entries.stream().map(FieldMarkdown::section).collect(Collectors.joining("\n"));
  }

  private static String section(Entry entry) {
    Field field = entry.field();
    StringBuilder out = new StringBuilder("## `").append(field.name()).append("`\n\n");
    out.append("**").append(field.title()).append(".** ").append(field.description());
    out.append("\n\n```yaml\n");
    Wording.examples(field).forEach(example -> out.append(example).append('\n'));
    out.append("```\n\n");
    readers(out, entry);
    facts(out, entry);
    choices(out, field);
    mistakes(out, entry);
    out.append("\nSources: ").append(joined(field.sources(), url -> "<" + url + ">"));
    return out.append('\n').toString();
  }

  private static void readers(StringBuilder out, Entry entry) {
    out.append("| read by | | type | default |\n|---|---|---|---|\n");
    for (Reader reader : entry.readers()) {
      String standard = reader.standard();
      boolean plain = standard.isEmpty() || standard.equals("none");
      out.append("| ").append(reader.label()).append(" | ").append(reader.standing());
      out.append(" | ").append(reader.types()).append(" | ");
      out.append(plain ? standard : "`" + standard + "`").append(" |\n");
    }
    out.append('\n');
  }

  private static void facts(StringBuilder out, Entry entry) {
    Field field = entry.field();
    fact(out, "expects", field.expects());
    fact(out, "since", Wording.since(field));
    entry.history().forEach(change -> fact(out, "changed", change));
    fact(out, "on the dbt platform", Wording.place(field));
    fact(out, "also called", String.join(", ", entry.aliases()));
    fact(out, "do not write", Wording.lookAlikes(field));
    fact(out, "only with", field.inEffectWith().map(Wording::partner).orElse(""));
    fact(out, "takes", Wording.keys(field));
    fact(out, "secret", field.secret() ? Wording.SECRET : "");
  }

  private static void fact(StringBuilder out, String label, String value) {
    if (!value.isEmpty()) {
      out.append("- ").append(label).append(": ").append(value).append('\n');
    }
  }

  private static void choices(StringBuilder out, Field field) {
    if (field.choices().isEmpty()) {
      return;
    }
    out.append("\n| value | what it means |\n|---|---|\n");
    for (Choice choice : field.choices()) {
      out.append("| `").append(choice.text()).append("` | ");
      out.append(cell(Wording.meaning(choice))).append(" |\n");
    }
  }

  private static void mistakes(StringBuilder out, Entry entry) {
    if (entry.mistakes().isEmpty()) {
      return;
    }
    out.append("\nWhen it is wrong:\n\n");
    for (Mistake mistake : entry.mistakes()) {
      String name = mistake.name();
      out.append("- ").append(mistake.severity().word());
      out.append(" [`").append(name).append("`](").append(RuleDoc.url(name)).append(")");
      mistake.example().ifPresent(text -> out.append(", as in `").append(text).append('`'));
      out.append(": ").append(mistake.said(entry.takers())).append('\n');
    }
  }

  private static String joined(List<String> words, Function<String, String> written) {
    return words.stream().map(written).collect(Collectors.joining(", "));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
