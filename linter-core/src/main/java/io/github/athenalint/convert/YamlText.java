package io.github.athenalint.convert;

import io.github.athenalint.text.Regex;
import io.github.athenalint.value.ScalarResolution;
import java.util.Map;

/** Writes YAML that version 1.1 and 1.2 read alike. */
final class YamlText {

  /** Texts that need no quotes, whoever reads them; the resolvers of YAML 1.1 are asked too. */
  private static final Regex BARE =
      Regex.of("(?!(?i:y|n|yes|no|on|off|true|false|null)$)[A-Za-z/][\\w./:@+=-]*(?<!:)");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /** Returns the members of a mapping, one a line, each indented by {@code margin}. */
  static String of(Map<String, Datum> members, String margin) {
    YamlText yaml = new YamlText();
    yaml.write(members, margin);
    return yaml.out.toString();
  }

  /** Returns a text as a key or a value. */
  static String scalar(String text) {
    boolean bare =
        BARE.matches(text) && ScalarResolution.ofPlain(text).kind() == ScalarResolution.Kind.TEXT;
    return bare ? text : Escapes.quoted(text);
  }

  private void write(Map<String, Datum> members, String margin) {
    members.forEach(
        (key, datum) -> {
          out.append(margin).append(scalar(key)).append(':');
          value(datum, margin);
        });
  }

  /** Writes what stands behind a colon or a dash. */
  private void value(Datum datum, String margin) {
    if (datum instanceof Datum.Members mapping && !mapping.members().isEmpty()) {
      out.append('\n');
      write(mapping.members(), margin + "  ");
    } else if (datum instanceof Datum.Items list && !list.items().isEmpty()) {
      out.append('\n');
      for (Datum item : list.items()) {
        out.append(margin).append("  -");
        value(item, margin + "  ");
      }
    } else {
      out.append(' ').append(inline(datum)).append('\n');
    }
  }

  private static String inline(Datum datum) {
    if (datum instanceof Datum.Text text) {
      return scalar(text.text());
    }
    if (datum instanceof Datum.Amount amount) {
      return amount.digits();
    }
    if (datum instanceof Datum.Truth truth) {
      return Boolean.toString(truth.truth());
    }
    if (datum instanceof Datum.Items) {
      return "[]";
    }
    return datum instanceof Datum.Members ? "{}" : "null";
  }
}
