package io.github.athenalint.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the language of manual pages. */
final class Roff {

  private static final int LONGEST = 78;

  private final StringBuilder out = new StringBuilder();

  /** Begins the page. */
  void title(String name, String date, String version) {
    out.append(".TH ").append(name.toUpperCase(java.util.Locale.ROOT).replace("-", "\\-"));
    out.append(" 1 ").append(date).append(" \"").append(escaped(version)).append("\"\n");
    out.append(".nh\n.ad l\n"); // names are not to be taken apart
  }

  /** Begins a section. */
  Roff section(String title) {
    out.append(".SH ").append(escaped(title)).append('\n');
    return this;
  }

  /** Begins a section in a section. */
  void subsection(String title) {
    out.append(".SS ").append(escaped(title)).append('\n');
  }

  /** Adds text, in lines that are short in the source as well. */
  Roff line(String text) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String escaped = escaped(word);
      if (!line.isEmpty() && line.length() + escaped.length() >= LONGEST) {
        flush(line);
      }
      line.append(line.isEmpty() ? "" : " ").append(escaped);
    }
    flush(line);
    return this;
  }

  /** A line that begins with a dot would be an order. */
  private void flush(StringBuilder line) {
    boolean order = !line.isEmpty() && ".'".indexOf(line.charAt(0)) >= 0;
    out.append(order ? "\\&" : "").append(line).append('\n');
    line.setLength(0);
  }

  /** Adds a paragraph. */
  void paragraph(String text) {
    out.append(".PP\n");
    line(text);
  }

  /** Adds the ways to call a program, one a line. */
  void synopsis(List<String> forms) {
    out.append(forms.stream().map(Roff::form).collect(Collectors.joining(".br\n")));
  }

  private static String form(String form) {
    int end = form.indexOf(' ');
    return end < 0
        ? ".B " + escaped(form) + "\n"
        : ".B " + escaped(form.substring(0, end)) + "\n" + escaped(form.substring(end + 1)) + "\n";
  }

  /** Adds an option and what it does. */
  void option(List<String> names, String value, String text) {
    String bold =
        names.stream()
            .map(name -> "\\fB" + escaped(name) + "\\fR")
            .collect(Collectors.joining(", "));
    out.append(".TP\n").append(bold);
    out.append(value.isEmpty() ? "" : "=\\fI" + escaped(value) + "\\fR").append('\n');
    line(text);
  }

  /** Adds words and what they mean. */
  void list(Map<String, String> entries) {
    entries.forEach(
        (word, text) -> {
          out.append(".TP\n.B ").append(escaped(word)).append('\n');
          line(text);
        });
  }

  /** Adds lines as they are. */
  void verbatim(List<String> lines) {
    out.append(".RS 4\n.nf\n");
    lines.forEach(text -> out.append(escaped(text)).append('\n'));
    out.append(".fi\n.RE\n");
  }

  /** Returns the page. */
  String text() {
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("`", "\\(ga")
        .replace("~", "\\(ti");
  }
}
