package io.github.athenalint.convert;

import io.github.athenalint.text.Regex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes values of Terraform's language as {@code terraform fmt} leaves them. */
final class HclText {

  private static final Regex IDENTIFIER = Regex.of("[A-Za-z_][A-Za-z0-9_-]*");

  private HclText() {}

  /**
   * Returns the lines of a body: equals signs stand below each other as long as every value takes
   * one line.
   */
  static String body(Map<String, Datum> members, String margin) {
    StringBuilder out = new StringBuilder();
    List<Map.Entry<String, String>> aligned = new ArrayList<>();
    members.forEach(
        (name, datum) -> {
          String key = IDENTIFIER.matches(name) ? name : quoted(name);
          String value = value(datum, margin);
          if (value.indexOf('\n') < 0) {
            aligned.add(Map.entry(key, value));
          } else {
            flush(aligned, margin, out);
            out.append(margin).append(key).append(" = ").append(value).append('\n');
          }
        });
    flush(aligned, margin, out);
    return out.toString();
  }

  private static void flush(
      List<Map.Entry<String, String>> aligned, String margin, StringBuilder out) {
    int width = aligned.stream().mapToInt(entry -> columns(entry.getKey())).max().orElse(0);
    for (Map.Entry<String, String> entry : aligned) {
      String gap = " ".repeat(width - columns(entry.getKey()));
      out.append(margin).append(entry.getKey()).append(gap);
      out.append(" = ").append(entry.getValue()).append('\n');
    }
    aligned.clear();
  }

  private static int columns(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns a value; the lines below its first are indented by {@code margin} at least. */
  static String value(Datum datum, String margin) {
    if (datum instanceof Datum.Text text) {
      return quoted(text.text());
    }
    if (datum instanceof Datum.Amount amount) {
      return amount.digits();
    }
    if (datum instanceof Datum.Truth truth) {
      return Boolean.toString(truth.truth());
    }
    if (datum instanceof Datum.Code code) {
      return code.code();
    }
    if (datum instanceof Datum.Items list) {
      StringBuilder out = new StringBuilder("[");
      for (Datum item : list.items()) {
        out.append('\n').append(margin).append("  ").append(value(item, margin + "  ")).append(',');
      }
      return out.append(list.items().isEmpty() ? "]" : "\n" + margin + "]").toString();
    }
    if (datum instanceof Datum.Members mapping) {
      String body = body(mapping.members(), margin + "  ");
      return body.isEmpty() ? "{}" : "{\n" + body + margin + "}";
    }
    return "null";
  }

  /** Returns a text in quotes that no interpolation or directive begins in. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      int next = i + 1 < points.length ? points[i + 1] : 0;
      boolean marker = point == '$' || point == '%';
      if (marker && next == '{') {
        out.appendCodePoint(point).appendCodePoint(point);
      } else if (marker && next == point && opensBehind(points, i)) {
        // Doubled markers would be taken together, so only the last of a row is doubled.
        out.append(point == '$' ? "\\u0024" : "\\u0025");
      } else {
        Escapes.append(out, point);
      }
    }
    return out.append('"').toString();
  }

  private static boolean opensBehind(int[] points, int from) {
    int end = from;
    while (end < points.length && points[end] == points[from]) {
      end++;
    }
    return end < points.length && points[end] == '{';
  }
}
