package io.github.athenalint.value;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Scalar;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** What was certainly meant by a template that fails. */
final class Repairs {

  /** Filters that other tools have, or that the names of dbt's make one expect. */
  private static final Map<String, String> FILTERS =
      Map.of(
          "as_int", "as_number",
          "as_integer", "as_number",
          "as_float", "as_number",
          "as_boolean", "as_bool",
          "as_string", "as_text",
          "as_str", "as_text");

  private static final Regex BARE_NAME = Regex.of("env_var\\(\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*\\)");

  private Repairs() {}

  /** Returns the edits that mend what is at {@code span} of the file, or none. */
  static List<Edit> of(
      SourceText source, Scalar scalar, TemplateProblem.Kind kind, String subject, Span span) {
    return switch (kind) {
      case UNKNOWN_FILTER ->
          FILTERS.containsKey(subject) ? List.of(new Edit(span, FILTERS.get(subject))) : List.of();
      case UNDEFINED_NAME ->
          subject.equals("env") && source.text().startsWith("env(", span.start())
              ? List.of(new Edit(new Span(span.start(), span.start() + 3), "env_var"))
              : List.of();
      case MISSING_VARIABLE -> quoted(source, scalar, span);
      default -> List.of();
    };
  }

  private static List<Edit> quoted(SourceText source, Scalar scalar, Span call) {
    Matcher name = BARE_NAME.matcher(source.text(call));
    if (!name.matches()) {
      return List.of();
    }
    String quote = scalar.style() == Scalar.Style.SINGLE_QUOTED ? "\"" : "'";
    Span bare = new Span(call.start() + name.start(1), call.start() + name.end(1));
    return List.of(new Edit(bare, quote + name.group(1) + quote));
  }
}
