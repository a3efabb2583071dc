package io.github.athenalint.yaml;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mistake.Mask;
import io.github.athenalint.yaml.YamlProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Tabs where YAML allows only spaces. */
final class TabMistakes {

  /** Of so many tabs at most, the best way to read on is tried out, and a repair is made. */
  private static final int MAX_TRIED = 2000;

  private TabMistakes() {}

  /**
   * Returns the tab that a failure comes from.
   *
   * @param text the text with its masks
   * @param failure the failure
   */
  static Optional<Mistake> find(String text, Failure failure) {
    Line line = Line.at(text, failure.offset());
    if (line.hasTab() && !line.isBlank()) {
      return Optional.of(indentation(text, line));
    }
    // After a colon inside brackets the library gives up one character late.
    int at = failure.offset();
    if (failure.met("cannot start any token") && text.charAt(Math.max(0, at - 1)) == '\t') {
      at--;
    }
    if (at > 0 && at < text.length() && text.charAt(at) == '\t') {
      Span span = new Span(at, Characters.skipBlanks(text, at));
      // PyYAML's parser takes a tab within a line, though not where a key could start.
      int before = Characters.trimEnd(text, line.start(), at);
      boolean harmless = before > line.start() && !isIndicator(text, line.start(), before - 1);
      YamlProblem problem =
          new YamlProblem(
              Kind.TAB_INDENTATION,
              span,
              "tab where only spaces may stand",
              List.of(new Edit(span, " ")));
      return Optional.of(
          new Mistake(
              harmless ? Optional.empty() : Optional.of(problem),
              List.of(new Mask(span, ' ', false)),
              List.of()));
    }
    return Optional.empty();
  }

  private static boolean isIndicator(String text, int lineStart, int at) {
    return "-?".indexOf(text.charAt(at)) >= 0
        && (at == lineStart || Characters.isBlank(text.charAt(at - 1)));
  }

  private static Mistake indentation(String text, Line first) {
    List<Span> tabs = new ArrayList<>();
    List<Edit> repair = new ArrayList<>();
    for (Line line = first; ; line = Line.at(text, line.end() + 1)) {
      for (int at = line.start(); at < line.content(); at++) {
        if (text.charAt(at) == '\t') {
          tabs.add(new Span(at, at + 1));
          repair.add(new Edit(new Span(at, at + 1), "  "));
        }
      }
      if (line.end() >= text.length()) {
        break;
      }
    }
    boolean tried = tabs.size() <= MAX_TRIED;
    boolean mends =
        tried && TreeBuilder.build(Edit.apply(text, repair), Map.of()).failure().isEmpty();
    int firstTab = tabs.get(0).start();
    Span guilty = new Span(firstTab, Math.max(firstTab + 1, first.content()));
    YamlProblem problem =
        new YamlProblem(
            Kind.TAB_INDENTATION, guilty, "tab in the indentation", mends ? repair : List.of());
    List<Mask> spaces = Lists.map(tabs, tab -> new Mask(tab, ' ', false));
    List<Mask> best = tried ? best(text, tabs, spaces) : spaces;
    return new Mistake(Optional.of(problem), best, List.of());
  }

  /** Returns the masks that let reading go furthest, of equal ones those that hide least. */
  private static List<Mask> best(String text, List<Span> tabs, List<Mask> spaces) {
    return Stream.of(
            spaces,
            lines(tabs, tab -> Line.at(text, tab.start()).end()),
            lines(tabs, tab -> Line.at(text, tab.start()).block().end()))
        .reduce((one, other) -> reach(text, other) > reach(text, one) ? other : one)
        .orElseThrow();
  }

  /** Returns the text from the start of each tab's line, to be passed over. */
  private static List<Mask> lines(List<Span> tabs, ToIntFunction<Span> end) {
    List<Mask> masks = new ArrayList<>();
    int done = 0;
    for (Span tab : tabs) {
      if (tab.start() >= done) {
        done = end.applyAsInt(tab);
        masks.add(new Mask(new Span(tab.start(), done), ' ', true));
      }
    }
    return masks;
  }

  /** Returns how far text can be read with masks. */
  private static int reach(String text, List<Mask> masks) {
    StringBuilder masked = new StringBuilder(text);
    for (Mask mask : masks) {
      for (int at = mask.span().start(); at < mask.span().end(); at++) {
        if (!Characters.isBreak(text.charAt(at))) {
          masked.setCharAt(at, ' ');
        }
      }
    }
    Optional<Failure> failure = TreeBuilder.build(masked.toString(), Map.of()).failure();
    return failure.map(Failure::offset).orElse(Integer.MAX_VALUE);
  }
}
