package io.github.athenalint.yaml;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.YamlProblem.Kind;
import java.util.List;
import java.util.Optional;

/** Templates without quotes, and templates that hold the quotes around them. */
final class JinjaMistakes {

  private JinjaMistakes() {}

  /** Returns the template without quotes that a failure comes from. */
  static Optional<Mistake> unquoted(String text, Failure failure) {
    if (failure.met(Failure.TEMPLATE)) {
      boolean flow = failure.doing(Failure.FLOW);
      return Optional.of(unquoted(text, failure.offset(), flow));
    }
    for (int offset : List.of(failure.offset(), failure.contextOffset())) {
      Line line = Line.at(text, offset);
      int start = line.value() >= 0 ? line.value() : line.content();
      if (TemplateText.opensAt(text, start)) {
        return Optional.of(unquoted(text, start, false));
      }
    }
    return Optional.empty();
  }

  private static Mistake unquoted(String text, int start, boolean flow) {
    Span span = new Span(start, TemplateText.valueEnd(text, start, flow));
    String template = text.substring(span.start(), span.end());
    boolean closed = template.endsWith("}}") || template.contains("}}") || template.contains("%}");
    List<Edit> repair = closed ? Quoting.around(text, span) : List.of();
    Substitute substitute = new Substitute(span, template, Scalar.Style.DOUBLE_QUOTED);
    return new Mistake(
        Optional.of(
            new YamlProblem(Kind.UNQUOTED_JINJA, span, "the template is not in quotes", repair)),
        List.of(),
        List.of(substitute));
  }

  /** Returns the template with clashing quotes that a failure comes from. */
  static Optional<Mistake> clash(String text, Failure failure, Optional<Span> lastScalar) {
    int before = lastScalar.map(Span::start).orElse(failure.offset());
    int value = Line.at(text, failure.offset()).value();
    int context = Line.at(text, failure.contextOffset()).value();
    for (int start : List.of(before, value, context)) {
      if (start >= 0 && start < text.length() && "\"'".indexOf(text.charAt(start)) >= 0) {
        int close = TemplateText.closingQuote(text, start);
        Optional<Mistake> found =
            close < 0 ? Optional.empty() : clash(text, new Span(start, close + 1));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Mistake> clash(String text, Span span) {
    char quote = text.charAt(span.start());
    String inner = text.substring(span.start() + 1, span.end() - 1);
    boolean holdsTemplate = inner.contains("{{") || inner.contains("{%");
    boolean holdsQuote = inner.replace("''", "").replace("\\\"", "").indexOf(quote) >= 0;
    if (!holdsTemplate || !holdsQuote) {
      return Optional.empty();
    }
    YamlProblem problem =
        new YamlProblem(
            Kind.QUOTE_CLASH,
            span,
            "`" + quote + "` inside the template ends the value",
            Quoting.other(text, span));
    Scalar.Style style = quote == '"' ? Scalar.Style.DOUBLE_QUOTED : Scalar.Style.SINGLE_QUOTED;
    return Optional.of(
        new Mistake(Optional.of(problem), List.of(), List.of(new Substitute(span, inner, style))));
  }
}
