package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mistake.Mask;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is left when a failure has no better known cause: the structure itself is broken. */
final class GrammarMistakes {

  private GrammarMistakes() {}

  /**
   * Returns the mistake behind a failure, and the smallest text without which one can read on.
   *
   * @param text the text with its masks
   * @param failure the failure
   * @param substitutes the stand-ins in the text
   */
  static Mistake of(String text, Failure failure, Map<Integer, Substitute> substitutes) {
    Line line = Line.at(text, failure.offset());
    Line context = Line.at(text, failure.contextOffset());
    if (failure.doing("scanning a simple key")) {
      Span word = context.rest(context.content());
      return Mistake.blank(Mistake.syntax(word, "key without `:`"), context.block());
    }
    if (failure.doing("flow sequence") || failure.doing("flow mapping")) {
      return flow(text, failure, context);
    }
    if (failure.met("tag handle")) {
      return tagHandle(text, failure);
    }
    if (failure.met("<document start>")) {
      return afterDocument(text, line, failure.offset());
    }
    if (line.value() >= 0 && line.value() < failure.offset()) {
      Span word = line.word(failure.offset());
      return Mistake.blank(
          Mistake.syntax(word, "unexpected text after the value"), line.rest(line.value()));
    }
    Line before = line.before();
    if (failure.met("mapping values are not allowed") && !before.isBlank() && !before.isEntry()) {
      Span word = before.rest(before.content());
      return Mistake.blank(Mistake.syntax(word, "key without `:`"), before.block());
    }
    Line guilty = line.isBlank() ? context : line;
    boolean indentation = failure.met("start>") || failure.met("not allowed");
    YamlProblem problem =
        indentation
            ? Mistake.syntax(
                line.word(line.content()), "indentation does not match the lines above")
            : Mistake.syntax(line.word(failure.offset()), message(failure));
    return Mistake.blank(
        problem,
        indentation && belowValue(line, before)
            ? new Span(line.content(), before.block().end())
            : smallest(text, guilty, substitutes));
  }

  /**
   * Tells whether a line is indented below an entry that has its value already. Where lines above
   * that entry are indented as deep, it may be the entry that is in the wrong place.
   */
  private static boolean belowValue(Line line, Line before) {
    return before.value() >= 0
        && !line.isBlank()
        && line.indentation() > before.indentation()
        && line.indentation() > before.before().indentation();
  }

  /** Returns the line alone if one can read on behind it, else with the lines that belong to it. */
  private static Span smallest(String text, Line line, Map<Integer, Substitute> substitutes) {
    Span block = line.block();
    if (block.end() == line.end()) {
      return block;
    }
    StringBuilder without = new StringBuilder(text);
    for (int at = line.content(); at < line.end(); at++) {
      without.setCharAt(at, ' ');
    }
    Optional<Failure> next = TreeBuilder.build(without.toString(), substitutes).failure();
    boolean readable = next.isEmpty() || next.get().offset() > block.end();
    return readable ? new Span(line.content(), line.end()) : block;
  }

  private static Mistake afterDocument(String text, Line line, int offset) {
    for (int at = line.start(); at > 0; ) {
      Line before = Line.at(text, at - 1);
      if (text.startsWith("%", before.start())) {
        Span directive = new Span(before.start(), before.end());
        return Mistake.blank(
            Mistake.syntax(before.word(before.start()), "`%` begins a line in the wrong place"),
            directive);
      }
      if (!before.isBlank()) {
        break;
      }
      at = before.start();
    }
    return Mistake.blank(
        Mistake.syntax(line.word(offset), "nothing may follow the end of the document"),
        new Span(offset, text.length()));
  }

  private static Mistake flow(String text, Failure failure, Line context) {
    boolean sameLine = failure.offset() <= context.end();
    int open = failure.contextOffset();
    String bracket = failure.doing("flow mapping") ? "}" : "]";
    boolean question = text.startsWith("?", failure.offset());
    char before = failure.offset() > 0 ? text.charAt(failure.offset() - 1) : ' ';
    if (sameLine && question && before != ':' && !Characters.isSpace(before)) {
      // PyYAML's parser takes a question mark inside a word, which this library does not.
      Optional<Substitute> word = Substitute.plainInFlow(text, failure.offset());
      if (word.isPresent()) {
        return new Mistake(Optional.empty(), List.of(), List.of(word.get()));
      }
      Mask mask = new Mask(new Span(failure.offset(), failure.offset() + 1), 'x', true);
      return new Mistake(Optional.empty(), List.of(mask), List.of());
    }
    if (sameLine) {
      Span word = context.word(failure.offset());
      return Mistake.blank(
          Mistake.syntax(word, "expected `,` or `" + bracket + "`"),
          context.rest(context.outermost(open)));
    }
    Span guilty = new Span(open, Math.min(open + 1, text.length()));
    return Mistake.blank(
        Mistake.syntax(guilty, "`" + bracket + "` to this bracket is missing"),
        new Span(context.outermost(open), context.end()));
  }

  private static Mistake tagHandle(String text, Failure failure) {
    Line line = Line.at(text, failure.contextOffset());
    int tag = Math.max(failure.contextOffset(), Math.min(failure.offset(), line.end()));
    int start = text.indexOf('!', failure.contextOffset());
    Span span = start >= 0 && start < line.end() ? line.word(start) : line.word(tag);
    YamlProblem problem =
        new YamlProblem(
            YamlProblem.Kind.UNKNOWN_TAG, span, "tag that dbt does not know", List.of());
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
    return Optional.of(failure.problem())
        .filter(words -> words.contains("end of stream"))
        .map(words -> "file ends too early")
        .orElse("not YAML from here on");
  }
}
