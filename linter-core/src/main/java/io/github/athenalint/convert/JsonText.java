package io.github.athenalint.convert;

import java.util.List;
import java.util.Map;

/** Writes JSON, indented by two, with a line for every member and item. */
final class JsonText {

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /** Returns a value as a document. */
  static String of(Datum datum) {
    JsonText json = new JsonText();
    json.write(datum, "\n");
    return json.out.append('\n').toString();
  }

  private void write(Datum datum, String margin) {
    if (datum instanceof Datum.Text text) {
      out.append(Escapes.quoted(text.text()));
    } else if (datum instanceof Datum.Amount amount) {
      out.append(amount.digits());
    } else if (datum instanceof Datum.Truth truth) {
      out.append(truth.truth());
    } else if (datum instanceof Datum.Nothing) {
      out.append("null");
    } else if (datum instanceof Datum.Items list) {
      write(list.items(), margin);
    } else if (datum instanceof Datum.Members mapping) {
      write(mapping.members(), margin);
    } else {
      throw new IllegalArgumentException("JSON has no expressions");
    }
  }

  private void write(List<Datum> items, String margin) {
    String comma = "";
    out.append('[');
    for (Datum item : items) {
      out.append(comma).append(margin).append("  ");
      write(item, margin + "  ");
      comma = ",";
    }
    out.append(items.isEmpty() ? "" : margin).append(']');
  }

  private void write(Map<String, Datum> members, String margin) {
    String comma = "";
    out.append('{');
    for (Map.Entry<String, Datum> member : members.entrySet()) {
      out.append(comma).append(margin).append("  ");
      out.append(Escapes.quoted(member.getKey())).append(": ");
      write(member.getValue(), margin + "  ");
      comma = ",";
    }
    out.append(members.isEmpty() ? "" : margin).append('}');
  }
}
