package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;

/**
 * One line of a text that does not parse, taken apart as far as that can be guessed.
 *
 * @param text the text
 * @param start where the line starts
 * @param end where it ends, before its break
 * @param content its first character that is no blank
 * @param value where the value of an entry or an item starts, or -1
 */
record Line(String text, int start, int end, int content, int value) {

  /** Returns the line that holds {@code offset}. */
  static Line at(String text, int offset) {
    int within = Math.min(offset, text.length());
    int start = Characters.lineStart(text, within);
    int end = Characters.lineEnd(text, within);
    int content = start;
    while (content < end
        && (Characters.isBlank(text.charAt(content)) || text.charAt(content) == '\uFEFF')) {
      content++;
    }
    return new Line(text, start, end, content, valueStart(text, content, end));
  }

  private static int valueStart(String text, int content, int end) {
    int at = content;
    while (at + 1 < end && text.charAt(at) == '-' && Characters.isBlank(text.charAt(at + 1))) {
      at = Characters.skipBlanks(text, at + 1);
    }
    int item = at > content && at < end ? at : -1;
    int keyEnd = at;
    if (at < end && "\"'".indexOf(text.charAt(at)) >= 0) {
      int close = text.indexOf(text.charAt(at), at + 1);
      keyEnd = close < 0 || close >= end ? end : Characters.skipBlanks(text, close + 1);
    } else if (at < end && "{[@`%&*!|>#".indexOf(text.charAt(at)) < 0) {
      while (keyEnd < end && !isColon(text, keyEnd)) {
        keyEnd++;
      }
    }
    if (keyEnd < end && keyEnd > at && isColon(text, keyEnd)) {
      int value = Characters.skipBlanks(text, keyEnd + 1);
      return value < end ? value : -1;
    }
    return item;
  }

  private static boolean isColon(String text, int at) {
    return text.charAt(at) == ':'
        && (at + 1 == text.length() || Characters.isSpace(text.charAt(at + 1)));
  }

  boolean isBlank() {
    return content == end;
  }

  /** Returns the last line before this one that is not blank, or a blank one. */
  Line before() {
    Line line = this;
    do {
      line = at(text, Math.max(0, line.start - 1));
    } while (line.isBlank() && line.start > 0);
    return line;
  }

  /** Tells whether it holds a key or begins an item, as far as that can be guessed. */
  boolean isEntry() {
    if (value >= 0) {
      return true;
    }
    Span rest = rest(content);
    return !rest.isEmpty() && (text.charAt(rest.end() - 1) == ':' || text.charAt(content) == '-');
  }

  /** Returns how far the line is indented; a tab counts as two, as that is most often meant. */
  int indentation() {
    int tabs = (int) text.substring(start, content).chars().filter(c -> c == '\t').count();
    return content - start + tabs;
  }

  /** Returns where the outermost bracket of a value opens that holds {@code offset}, or that. */
  int outermost(int offset) {
    boolean bracket = value >= 0 && value < offset && "[{".indexOf(text.charAt(value)) >= 0;
    return bracket ? value : offset;
  }

  /** Tells whether a tab stands in its indentation. */
  boolean hasTab() {
    return text.substring(start, content).indexOf('\t') >= 0;
  }

  /** Returns the text from {@code from} to the end of the line, without comment and blanks. */
  Span rest(int from) {
    int at = from;
    while (at < end
        && !(text.charAt(at) == '#' && at > from && Characters.isBlank(text.charAt(at - 1)))) {
      at++;
    }
    return new Span(from, Characters.trimEnd(text, from, at));
  }

  /** Returns the word at {@code from}; empty at the end of the line. */
  Span word(int from) {
    int at = from;
    while (at < end && !Characters.isBlank(text.charAt(at))) {
      at++;
    }
    return new Span(from, at);
  }

  /** Returns the text of this line and of all lines after it that are indented deeper. */
  Span block() {
    int blockEnd = end;
    int next = nextStart(end);
    while (next <= text.length() && next > blockEnd) {
      Line line = at(text, next);
      if (!line.isBlank() && line.indentation() <= indentation()) {
        break;
      }
      if (!line.isBlank()) {
        blockEnd = line.end;
      }
      if (line.end >= text.length()) {
        break;
      }
      next = nextStart(line.end);
    }
    return new Span(content, blockEnd);
  }

  private int nextStart(int lineEnd) {
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }
}
