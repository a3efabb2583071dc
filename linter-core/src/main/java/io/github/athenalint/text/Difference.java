package io.github.athenalint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What has to be changed in one text to make another of it, and nothing beside it. */
public final class Difference {

  private final SourceText old;
  private final SourceText now;
  private final List<Edit> edits = new ArrayList<>();

  private Difference(SourceText old, SourceText now) {
    this.old = old;
    this.now = now;
  }

  /** Returns the edits in the order of the text; they do not touch each other. */
  public static List<Edit> edits(SourceText old, SourceText now) {
    Difference difference = new Difference(old, now);
    difference.compare(LineMatch.of(lines(old), lines(now)));
    return List.copyOf(difference.edits);
  }

  private static List<String> lines(SourceText source) {
    return IntStream.rangeClosed(1, source.lines().count())
        .mapToObj(line -> source.text(source.lines().spanWithBreak(line)))
        .toList();
  }

  private void compare(LineMatch match) {
    int oldLine = 0;
    int newLine = 0;
    while (oldLine < match.oldCount() || newLine < match.newCount()) {
      int oldEnd = oldLine;
      while (oldEnd < match.oldCount() && match.partner(oldEnd) < 0) {
        oldEnd++;
      }
      int newEnd = oldEnd < match.oldCount() ? match.partner(oldEnd) : match.newCount();
      changed(oldLine, oldEnd, newLine, newEnd);
      oldLine = oldEnd + 1;
      newLine = newEnd + 1;
    }
  }

  /** Lines that were changed one by one are compared one by one. */
  private void changed(int oldLine, int oldEnd, int newLine, int newEnd) {
    if (oldEnd - oldLine == newEnd - newLine) {
      for (int at = 0; at < oldEnd - oldLine; at++) {
        edit(
            whole(old, oldLine + at, oldLine + at + 1), whole(now, newLine + at, newLine + at + 1));
      }
    } else {
      edit(whole(old, oldLine, oldEnd), whole(now, newLine, newEnd));
    }
  }

  private static Span whole(SourceText source, int line, int end) {
    int length = source.text().length();
    int start = line < source.lines().count() ? start(source, line) : length;
    return new Span(start, end < source.lines().count() ? start(source, end) : length);
  }

  private static int start(SourceText source, int line) {
    return source.lines().spanWithBreak(line + 1).start();
  }

  private void edit(Span before, Span after) {
    String was = old.text(before);
    String is = now.text(after);
    int shorter = Math.min(was.length(), is.length());
    int head = 0;
    while (head < shorter && was.charAt(head) == is.charAt(head)) {
      head++;
    }
    while (head > 0 && (isInside(was, head) || isInside(is, head))) {
      head--;
    }
    int tail = 0;
    while (tail < shorter - head
        && was.charAt(was.length() - tail - 1) == is.charAt(is.length() - tail - 1)) {
      tail++;
    }
    while (tail > 0 && (isInside(was, was.length() - tail) || isInside(is, is.length() - tail))) {
      tail--;
    }
    Span place = new Span(before.start() + head, before.end() - tail);
    String text = is.substring(head, is.length() - tail);
    if (!place.isEmpty() || !text.isEmpty()) {
      edits.add(new Edit(place, text));
    }
  }

  /** Tells whether an offset is inside of a letter or a line break that takes two units. */
  private static boolean isInside(String text, int at) {
    return at > 0
        && at < text.length()
        && (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
            || (text.charAt(at - 1) == '\r' && text.charAt(at) == '\n'));
  }
}
