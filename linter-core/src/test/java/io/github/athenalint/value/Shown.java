package io.github.athenalint.value;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Scalar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Renders single texts and shows the result in one line. */
final class Shown {

  private Shown() {}

  static Rendered rendered(String text, Environment environment, Dialect dialect) {
    Span span = new Span(0, text.length() + 2);
    Scalar scalar =
        new Scalar(span, text, Scalar.Style.DOUBLE_QUOTED, Optional.empty(), Optional.empty());
    SourceText source = SourceText.of("profiles.yml", '"' + text + '"');
    return Rendering.render(source, scalar, environment, dialect);
  }

  /** Reads {@code ?} for what is not known, {@code -} for no variables, or {@code A=1;B=2}. */
  static Environment environment(String variables) {
    if (variables.equals("?")) {
      return Environment.unknown();
    }
    Map<String, String> known = new LinkedHashMap<>();
    Arrays.stream(variables.equals("-") ? new String[0] : variables.split(";", -1))
        .map(variable -> variable.split("=", 2))
        .forEach(pair -> known.put(pair[0], pair[1]));
    return Environment.of(known);
  }

  static String value(Value value) {
    if (value instanceof Value.Text text) {
      return "text:" + text.text();
    }
    if (value instanceof Value.Bool bool) {
      return "bool:" + (bool.truth() ? "True" : "False");
    }
    if (value instanceof Value.Number number) {
      return (number.isInteger() ? "int:" : "float:") + Python.text(number.number());
    }
    if (value instanceof Value.Null) {
      return "null";
    }
    if (value instanceof Value.Unknown unknown) {
      String types =
          unknown.types().equals(Unknowns.ALL_TYPES)
              ? "ANY"
              : String.join("|", new TreeSet<>(unknown.types().stream().map(Enum::name).toList()));
      String ends = unknown.prefix() + "…" + unknown.suffix();
      return "unknown:" + types + (ends.equals("…") ? "" : " " + ends);
    }
    return value instanceof Value.Items ? "list" : "dict";
  }

  /** Shows the value, or the kind and message of the first problem. */
  static String result(Rendered rendered) {
    return rendered.problems().stream()
        .findFirst()
        .map(problem -> problem.kind() + " " + problem.message())
        .orElseGet(() -> value(rendered.value()));
  }
}
