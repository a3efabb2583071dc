package io.github.athenalint.yaml;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mistake.Mask;
import io.github.athenalint.yaml.YamlProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain values that need quotes, quotes that do not end, and escapes that do not exist. */
final class ScalarMistakes {

  /** The characters that may follow a backslash in double quotes, by YAML 1.1. */
  private static final String ESCAPES = "0abt\tnvfre \"\\/N_LPxuU";

  private ScalarMistakes() {}

  /** Returns the quote without an end that a failure comes from. */
  static Optional<Mistake> openQuote(String text, Failure failure, Optional<Span> lastScalar) {
    boolean scanning = failure.doing("scalar") && failure.doing("quoted");
    int start = scanning ? failure.contextOffset() : failure.offset();
    if (lastScalar.isPresent()) {
      Span last = lastScalar.get();
      boolean quoted = "\"'".indexOf(charAt(text, last.start())) >= 0;
      Line line = Line.at(text, last.start());
      boolean sameLine = Characters.lineStart(text, start) <= last.end();
      if (quoted && last.end() > line.end() && sameLine) {
        return Optional.of(openQuote(line, last.start()));
      }
    }
    if (scanning && "\"'".indexOf(charAt(text, start)) >= 0 && !failure.met("escape")) {
      return Optional.of(openQuote(Line.at(text, start), start));
    }
    return Optional.empty();
  }

  private static Mistake openQuote(Line line, int start) {
    YamlProblem problem =
        Mistake.syntax(new Span(start, start + 1), "quote that opens here is not closed");
    return Mistake.blank(problem, new Span(line.outermost(start), line.end()));
  }

  /** Returns the wrong escape that a failure comes from. */
  static Optional<Mistake> escape(String text, Failure failure) {
    int at = failure.offset();
    if (!failure.doing("double-quoted") || charAt(text, at - 1) != '\\') {
      return Optional.empty();
    }
    Optional<Mistake> slash = charAt(text, at) == '/' ? slash(text, failure) : Optional.empty();
    if (slash.isPresent()) {
      return slash;
    }
    Span span = new Span(at - 1, Math.min(at + 1, text.length()));
    List<Mask> masks = new ArrayList<>();
    masks.add(new Mask(span, 'x', true));
    int end = Characters.lineEnd(text, at);
    for (int i = at + 1; i + 1 < end; i++) {
      if (text.charAt(i) == '\\') {
        if (ESCAPES.indexOf(text.charAt(i + 1)) < 0) {
          masks.add(new Mask(new Span(i, i + 2), 'x', true));
        }
        i++;
      }
    }
    // In a scalar of many lines the text around `\/` is lost here, and nothing more.
    Optional<YamlProblem> problem =
        charAt(text, at) == '/'
            ? Optional.empty()
            : Optional.of(
                Mistake.syntax(span, "backslash in double quotes begins no known escape"));
    return Optional.of(new Mistake(problem, masks, List.of()));
  }

  /** PyYAML's parser knows {@code \/}, which this library does not. */
  private static Optional<Mistake> slash(String text, Failure failure) {
    int start = failure.contextOffset();
    StringBuilder meant = new StringBuilder();
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      int width = Escape.width(text, at);
      boolean known = width != 2 || ESCAPES.indexOf(text.charAt(at + 1)) >= 0;
      if (Characters.isBreak(text.charAt(at)) || !(known || text.charAt(at + 1) == '/')) {
        return Optional.empty();
      }
      meant.append(Escape.text(text, at, width));
      at += width;
    }
    Span span = new Span(start, Math.min(at + 1, text.length()));
    Substitute whole = new Substitute(span, meant.toString(), Scalar.Style.DOUBLE_QUOTED);
    return charAt(text, start) == '"' && at < text.length()
        ? Optional.of(new Mistake(Optional.empty(), List.of(), List.of(whole)))
        : Optional.empty();
  }

  /**
   * PyYAML's parser takes a comment right behind the `|` of a block, which this library does not.
   */
  static Optional<Mistake> comment(String text, Failure failure) {
    if (!failure.doing("scanning a block scalar") || charAt(text, failure.offset()) != '#') {
      return Optional.empty();
    }
    Span comment = new Span(failure.offset(), Characters.lineEnd(text, failure.offset()));
    return Optional.of(
        new Mistake(Optional.empty(), List.of(new Mask(comment, ' ', false)), List.of()));
  }

  /** Returns the plain value with special characters that a failure comes from. */
  static Optional<Mistake> special(String text, Failure failure) {
    boolean character = failure.met("cannot start any token");
    boolean indicator =
        failure.doing("scanning an alias")
            || failure.doing("scanning an anchor")
            || failure.doing("scanning a block scalar")
            || failure.doing("scanning a tag");
    int start = indicator ? failure.contextOffset() : failure.offset();
    Line line = Line.at(text, start);
    boolean beginsValue = line.value() == start && start < line.end();
    boolean outOfPlace = failure.met("expected the node content") || failure.met("not allowed");
    if ((character || indicator || outOfPlace) && beginsValue) {
      return Optional.of(special(line, start, "begins with `" + charAt(text, start) + "`"));
    }
    if (failure.met("mapping values are not allowed")) {
      int value = line.value();
      if (value >= 0 && value < start && "\"'{[&*!|>".indexOf(charAt(text, value)) < 0) {
        return Optional.of(special(line, value, "holds `: `"));
      }
    }
    return Optional.empty();
  }

  private static Mistake special(Line line, int start, String what) {
    Span span = line.rest(start);
    // A value that ends in a colon may be a key to come: quotes might not be what is meant.
    boolean half = charAt(line.text(), span.end() - 1) == ':';
    List<Edit> repair = half ? List.of() : Quoting.around(line.text(), span);
    return Mistake.blank(
        new YamlProblem(Kind.UNQUOTED_SPECIAL, span, "plain value " + what, repair), span);
  }

  private static char charAt(String text, int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
  }
}
