package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.Optional;

/** What is left when a failure has no better known cause: the structure itself is broken. */
final class GrammarMistakes {

  private GrammarMistakes() {}

  /** Returns the mistake behind a failure, and the smallest text without which one can read on. */
  static Mistake of(String text, Failure failure) {
    Line line = Line.at(text, failure.offset());
    Line context = Line.at(text, failure.contextOffset());
    if (failure.doing("scanning a simple key")) {
      Span word = context.rest(context.content());
      return Mistake.blank(Mistake.syntax(word, "key without `:`"), context.block());
    }
    if (failure.doing("flow sequence") || failure.doing("flow mapping")) {
      return flow(text, failure, context);
    }
    Span word = line.word(failure.offset());
    if (failure.met("<block mapping start>")
        || failure.met("<block sequence start>")
        || failure.met("not allowed")) {
      Span first = line.word(line.content());
      return Mistake.blank(
          Mistake.syntax(first, "indentation does not match the lines above"), line.block());
    }
    if (failure.met("undefined tag handle") || failure.met("tag handle")) {
      return tagHandle(text, failure);
    }
    Span masked = line.isBlank() ? context.block() : line.block();
    return Mistake.blank(Mistake.syntax(word, message(failure)), masked);
  }

  private static Mistake flow(String text, Failure failure, Line context) {
    boolean sameLine = failure.offset() <= context.end();
    int open = failure.contextOffset();
    String bracket = failure.doing("flow mapping") ? "}" : "]";
    if (sameLine) {
      Span word = context.word(failure.offset());
      return Mistake.blank(
          Mistake.syntax(word, "expected `,` or `" + bracket + "`"), context.rest(open));
    }
    Span guilty = new Span(open, Math.min(open + 1, text.length()));
    return Mistake.blank(
        Mistake.syntax(guilty, "`" + bracket + "` to this bracket is missing"),
        new Span(open, context.end()));
  }

  private static Mistake tagHandle(String text, Failure failure) {
    Line line = Line.at(text, failure.contextOffset());
    int tag = Math.max(failure.contextOffset(), Math.min(failure.offset(), line.end()));
    int start = text.indexOf('!', failure.contextOffset());
    Span span = start >= 0 && start < line.end() ? line.word(start) : line.word(tag);
    YamlProblem problem =
        new YamlProblem(
            YamlProblem.Kind.UNKNOWN_TAG, span, "tag that dbt does not know", java.util.List.of());
    return Mistake.blank(problem, line.rest(span.start()));
  }

  private static String message(Failure failure) {
    if (failure.doing("directive") || failure.met("directive") || failure.met("YAML document")) {
      return "line that begins with `%` is no directive that dbt knows";
    }
    if (failure.doing("block mapping")) {
      return "expected a key here";
    }
    if (failure.doing("block collection")) {
      return "expected `-` here";
    }
    if (failure.met("expected '<document start>'")) {
      return "nothing may follow the first value here";
    }
    return Optional.of(failure.problem())
        .filter(words -> words.contains("end of stream"))
        .map(words -> "file ends too early")
        .orElse("not YAML from here on");
  }
}
