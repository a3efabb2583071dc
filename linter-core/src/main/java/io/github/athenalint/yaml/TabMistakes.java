package io.github.athenalint.yaml;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mistake.Mask;
import io.github.athenalint.yaml.YamlProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tabs where YAML allows only spaces. */
final class TabMistakes {

  private TabMistakes() {}

  /**
   * Returns the tab that a failure comes from.
   *
   * @param text the text with its masks
   * @param failure the failure
   * @param substitutes the stand-ins in the text
   */
  static Optional<Mistake> find(
      String text, Failure failure, Map<Integer, Substitute> substitutes) {
    Line line = Line.at(text, failure.offset());
    if (line.hasTab() && !line.isBlank()) {
      return Optional.of(indentation(text, line, substitutes));
    }
    int at = failure.offset();
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

  private static Mistake indentation(
      String text, Line first, Map<Integer, Substitute> substitutes) {
    List<Span> tabs = new ArrayList<>();
    List<Edit> repair = new ArrayList<>();
    StringBuilder spaced = new StringBuilder(text);
    for (Line line = first; ; line = Line.at(text, line.end() + 1)) {
      for (int at = line.start(); at < line.content(); at++) {
        if (text.charAt(at) == '\t') {
          tabs.add(new Span(at, at + 1));
          repair.add(new Edit(new Span(at, at + 1), "  "));
          spaced.setCharAt(at, ' ');
        }
      }
      if (line.end() >= text.length()) {
        break;
      }
    }
    boolean mends = TreeBuilder.build(Edit.apply(text, repair), Map.of()).failure().isEmpty();
    int firstTab = tabs.get(0).start();
    Span guilty = new Span(firstTab, Math.max(firstTab + 1, first.content()));
    YamlProblem problem =
        new YamlProblem(
            Kind.TAB_INDENTATION, guilty, "tab in the indentation", mends ? repair : List.of());
    List<Mask> lines = lines(text, tabs);
    StringBuilder without = new StringBuilder(text);
    for (Mask line : lines) {
      for (int at = line.span().start(); at < line.span().end(); at++) {
        without.setCharAt(at, ' ');
      }
    }
    if (reach(without, substitutes) > reach(spaced, substitutes)) {
      return new Mistake(Optional.of(problem), lines, List.of());
    }
    return new Mistake(
        Optional.of(problem),
        tabs.stream().map(tab -> new Mask(tab, ' ', false)).toList(),
        List.of());
  }

  /** Returns the lines of the tabs, to be passed over as a whole. */
  private static List<Mask> lines(String text, List<Span> tabs) {
    return tabs.stream()
        .map(tab -> Line.at(text, tab.start()))
        .distinct()
        .map(line -> new Mask(new Span(line.start(), line.end()), ' ', true))
        .toList();
  }

  /** Returns how far text can be read. */
  private static int reach(StringBuilder text, Map<Integer, Substitute> substitutes) {
    Optional<Failure> failure = TreeBuilder.build(text.toString(), substitutes).failure();
    return failure.map(Failure::offset).orElse(Integer.MAX_VALUE);
  }
}
