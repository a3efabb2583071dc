package io.github.athenalint.cli.fields;

import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All keys on a terminal: one line each, in groups, in columns.
 *
 * @param schema the keys
 * @param version the version of the adapter
 * @param palette the colours
 */
record FieldList(Schema schema, AdapterVersion version, Palette palette) {

  String render() {
    StringBuilder out = new StringBuilder();
    // Two tables: the last group has the longest names and would push all others off the page.
    table(out, List.of(Place.ENVELOPE, Place.CONNECTION, Place.CREDENTIAL));
    table(out, List.of(Place.EXTENDED_ATTRIBUTES));
    return out.append(palette.dim(foot())).append('\n').toString();
  }

  private void table(StringBuilder out, List<Place> places) {
    List<Field> fields = Lists.only(schema.fields(), field -> places.contains(field.place()));
    int name = width(fields, Field::name);
    int need = width(fields, this::need);
    for (Place place : places) {
      List<Field> group = Lists.only(fields, field -> field.place() == place);
      if (!group.isEmpty()) {
        out.append(palette.bold(Wording.heading(place))).append('\n');
        group.forEach(field -> row(out, field, name, need));
        out.append('\n');
      }
    }
  }

  private void row(StringBuilder out, Field field, int name, int need) {
    out.append("  ").append(palette.code(field.name())).append(gap(field.name(), name));
    out.append(painted(field)).append(gap(need(field), need));
    out.append(field.title()).append('\n');
  }

  private String foot() {
    String who = new Reader(schema.dialect(), version, Optional.empty()).label();
    return "As read by "
        + who
        + "; `= 5` is the value that counts without the key.\n"
        + (schema.dialect() == Dialect.FUSION ? Reader.FUSION_NOTE + "\n" : "")
        + "`athena-lint fields KEY` tells everything about one key.";
  }

  private String need(Field field) {
    Reader reader = new Reader(schema.dialect(), version, Optional.of(field));
    if (!reader.standing().equals("optional")) {
      return reader.standing();
    }
    String standard = Wording.standard(field);
    return standard.isEmpty() ? "" : "= " + standard;
  }

  private String painted(Field field) {
    String need = need(field);
    return need.equals("required") ? palette.bold(need) : palette.dim(need);
  }

  private static int width(List<Field> fields, Function<Field, String> column) {
    return fields.stream().map(column).mapToInt(String::length).max().orElse(0);
  }

  private static String gap(String text, int width) {
    return " ".repeat(width - text.length() + 2);
  }
}
