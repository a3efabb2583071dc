package io.github.athenalint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;

/** What has to be changed in one text to make another of it, and nothing beside it. */
public final class Difference {

  /** A word, a line break, or any other letter. */
  private static final Regex PART = Regex.of("(?s)\\r\\n|[\\p{L}\\p{N}]+|.");

  /** Longer passages that differ are replaced as a whole. */
  private static final int MOST_PARTS = 500;

  private final List<Edit> edits = new ArrayList<>();

  private Difference() {}

  /** Returns the edits in the order of the text; they do not touch each other. */
  public static List<Edit> edits(SourceText old, SourceText now) {
    Difference difference = new Difference();
    difference.lines(lines(old), lines(now));
    return List.copyOf(difference.edits);
  }

  private static List<String> lines(SourceText source) {
    return IntStream.rangeClosed(1, source.lines().count())
        .mapToObj(line -> source.text(source.lines().spanWithBreak(line)))
        .toList();
  }

  /** Lines that were changed one by one are compared one by one. */
  private void lines(List<String> old, List<String> now) {
    compare(
        0,
        old,
        now,
        (start, was, is) -> {
          if (was.size() != is.size()) {
            parts(start, String.join("", was), String.join("", is));
            return;
          }
          int at = start;
          for (int i = 0; i < was.size(); i++) {
            parts(at, was.get(i), is.get(i));
            at += was.get(i).length();
          }
        });
  }

  private void parts(int start, String old, String now) {
    List<String> was = parts(old);
    List<String> is = parts(now);
    if (was.size() > MOST_PARTS || is.size() > MOST_PARTS) {
      replace(start, was, is);
    } else {
      compare(start, was, is, this::replace);
    }
  }

  private static List<String> parts(String text) {
    return PART.matcher(text).results().map(MatchResult::group).toList();
  }

  private void replace(int start, List<String> was, List<String> is) {
    int end = start + String.join("", was).length();
    edits.add(new Edit(new Span(start, end), String.join("", is)));
  }

  /** Finds the passages that differ, between those that both texts have. */
  private static void compare(int start, List<String> old, List<String> now, Passage passage) {
    LineMatch match = LineMatch.of(old, now);
    int at = start;
    int oldNext = 0;
    int newNext = 0;
    while (oldNext < old.size() || newNext < now.size()) {
      int oldEnd = oldNext;
      while (oldEnd < old.size() && match.partner(oldEnd) < 0) {
        oldEnd++;
      }
      int newEnd = oldEnd < old.size() ? match.partner(oldEnd) : now.size();
      if (oldEnd > oldNext || newEnd > newNext) {
        passage.differs(at, old.subList(oldNext, oldEnd), now.subList(newNext, newEnd));
      }
      int stop = Math.min(oldEnd + 1, old.size());
      at += String.join("", old.subList(oldNext, stop)).length();
      oldNext = oldEnd + 1;
      newNext = newEnd + 1;
    }
  }

  /** Takes a passage that differs. */
  @FunctionalInterface
  private interface Passage {

    /**
     * A passage differs.
     *
     * @param start where it is in the old text
     * @param was its parts in the old text
     * @param is its parts in the new text
     */
    void differs(int start, List<String> was, List<String> is);
  }
}
