package io.github.athenalint.cli.fields;

import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.schema.Choice;
import io.github.athenalint.schema.Field;
import io.github.athenalint.text.Regex;
import java.util.regex.Matcher;

/**
 * One key on a terminal.
 *
 * @param entry what is known of it
 * @param palette the colours
 */
record FieldPage(Entry entry, Palette palette) {

  private static final int WIDTH = 80;
  private static final int LABEL = 14;
  private static final Regex CODE = Regex.of("`([^`]+)`");

  String render() {
    Field field = entry.field();
    StringBuilder out = new StringBuilder();
    out.append(palette.code(field.name())).append("  ").append(palette.bold(field.title()));
    out.append("\n\n");
    paragraph(out, field.description(), 2);
    out.append('\n');
    Wording.examples(field)
        .forEach(example -> out.append("  ").append(palette.code(example)).append('\n'));
    out.append('\n');
    facts(out, field);
    readers(out);
    choices(out, field);
    mistakes(out);
    heading(out, "Sources");
    field.sources().forEach(url -> out.append("  ").append(palette.dim(url)).append('\n'));
    return out.toString();
  }

  private void facts(StringBuilder out, Field field) {
    fact(out, "expects", field.expects());
    fact(out, "since", Wording.since(field));
    entry.history().forEach(change -> fact(out, "changed", change));
    fact(out, "dbt platform", Wording.place(field));
    fact(out, "also called", String.join(", ", entry.aliases()));
    fact(out, "do not write", Wording.lookAlikes(field));
    fact(out, "only with", field.inEffectWith().map(Wording::partner).orElse(""));
    fact(out, "takes", Wording.keys(field));
    fact(out, "secret", field.secret() ? Wording.SECRET : "");
  }

  private void fact(StringBuilder out, String label, String value) {
    String shown = label;
    for (String line : Wording.wrap(value, WIDTH - LABEL - 2)) {
      out.append("  ").append(palette.dim(shown)).append(" ".repeat(LABEL - shown.length()));
      out.append(prose(line)).append('\n');
      shown = "";
    }
  }

  private void readers(StringBuilder out) {
    heading(out, "Who reads it");
    int label = entry.readers().stream().mapToInt(r -> r.label().length()).max().orElse(0);
    int types = entry.readers().stream().mapToInt(r -> r.types().length()).max().orElse(0);
    for (Reader reader : entry.readers()) {
      String standing = reader.standing();
      String standard = reader.standard();
      String row =
          padded(reader.label(), label)
              + "  "
              + padded(standing, "required".length())
              + "  "
              + padded(reader.types(), types)
              + (standard.isEmpty() ? "" : "  default: " + standard);
      String painted = row.stripTrailing();
      out.append("  ");
      out.append(standing.equals("required") ? emphasised(painted, standing) : painted);
      out.append('\n');
    }
    paragraph(out, Reader.FUSION_NOTE, 2);
  }

  private String emphasised(String row, String word) {
    return row.replaceFirst(word, Matcher.quoteReplacement(palette.bold(word)));
  }

  private void choices(StringBuilder out, Field field) {
    if (field.choices().isEmpty()) {
      return;
    }
    heading(out, "Values");
    int width = field.choices().stream().mapToInt(c -> c.text().length()).max().orElse(0);
    for (Choice choice : field.choices()) {
      String text = padded(choice.text(), width);
      String shown = choice.valid() ? palette.code(text) : palette.dim(text);
      for (String line : Wording.wrap(Wording.meaning(choice), WIDTH - width - 4)) {
        out.append("  ").append(shown).append("  ").append(prose(line)).append('\n');
        shown = " ".repeat(width);
      }
    }
  }

  private void mistakes(StringBuilder out) {
    if (entry.mistakes().isEmpty()) {
      return;
    }
    heading(out, "When it is wrong");
    int width = entry.mistakes().stream().mapToInt(m -> m.name().length()).max().orElse(0);
    for (Mistake mistake : entry.mistakes()) {
      String level = mistake.severity().word();
      String name = padded(mistake.name(), width);
      String example = mistake.example().orElse("");
      boolean fits = 11 + name.length() + 2 + example.length() <= WIDTH;
      out.append("  ").append(palette.severity(mistake.severity(), level));
      out.append(" ".repeat("warning".length() - level.length() + 2));
      out.append(example.isEmpty() || !fits ? mistake.name() : name + "  " + palette.code(example));
      out.append(fits ? "\n" : "\n           " + palette.code(example) + "\n");
      paragraph(out, mistake.said(entry.takers()), 11);
    }
    paragraph(out, Wording.SEVERITIES, 2);
  }

  private void heading(StringBuilder out, String words) {
    out.append('\n').append(palette.bold(words)).append('\n');
  }

  private void paragraph(StringBuilder out, String text, int indent) {
    for (String line : Wording.wrap(text, WIDTH - indent)) {
      out.append(" ".repeat(indent)).append(prose(line)).append('\n');
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private String prose(String line) {
    return palette.colourful()
        ? CODE.matcher(line).replaceAll(hit -> Matcher.quoteReplacement(palette.code(hit.group(1))))
        : line;
  }
}
