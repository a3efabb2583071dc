package io.github.athenalint.cli.fields;

import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of the keys of an Athena target. It always tells how each dialect reads a key; the
 * one that was asked for decides which keys there are and what can be wrong with them.
 */
public final class Reference {

  private final Schema schema;
  private final AdapterVersion version;
  private final List<Dialect> asked;
  private final Trials trials;

  /**
   * Prepares the reference.
   *
   * @param dialect the dialect that was asked for; without one it is dbt Core, and what goes wrong
   *     is told of all
   * @param version the version of the adapter for dbt Core
   * @param rules all rules
   * @param linter makes the function from a file to its report
   */
  public Reference(
      Optional<Dialect> dialect,
      AdapterVersion version,
      List<Rule> rules,
      Function<LintOptions, Function<SourceText, Report>> linter) {
    this.schema = Schema.project(dialect.orElse(Dialect.CORE), version);
    this.version = version;
    this.asked = dialect.map(List::of).orElse(List.of(Dialect.values()));
    this.trials = new Trials(List.copyOf(rules), linter);
  }

  /** Returns the keys. */
  public Schema schema() {
    return schema;
  }

  /** Returns the list of all keys, or the page of each of {@code fields}, for a terminal. */
  public String text(List<Field> fields, Palette palette) {
    if (fields.isEmpty()) {
      return new FieldList(schema, version, palette).render();
    }
    List<String> pages =
        Lists.map(entries(fields), entry -> new FieldPage(entry, palette).render());
    return String.join("\n", pages);
  }

  /** Returns the whole reference, or what it says of {@code fields}, as Markdown. */
  public String markdown(List<Field> fields) {
    return fields.isEmpty()
        ? FieldMarkdown.document(entries(schema.fields()))
        : FieldMarkdown.sections(entries(fields));
  }

  /** Returns the whole reference, or what it says of {@code fields}, as JSON. */
  public String json(List<Field> fields) {
    return FieldJson.document(schema, entries(fields.isEmpty() ? schema.fields() : fields));
  }

  private List<Entry> entries(List<Field> fields) {
    return Lists.map(fields, this::entry);
  }

  private Entry entry(Field field) {
    return new Entry(
        field,
        Reader.all(field.name(), version),
        Change.of(field.name()),
        asked,
        trials.mistakes(field, asked, version));
  }
}
