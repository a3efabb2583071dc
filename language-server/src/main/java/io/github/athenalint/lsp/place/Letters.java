package io.github.athenalint.lsp.place;

import static io.github.athenalint.lsp.place.Cursor.NONE;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;

/**
 * The letters of one line.
 *
 * @param text the whole text
 * @param start where the line begins
 * @param end where it ends, before its line break
 */
record Letters(String text, int start, int end) {

  static Letters ofLine(SourceText source, int offset) {
    Span line = source.lines().span(source.lines().line(offset));
    boolean marked = line.start() == 0 && source.hasByteOrderMark();
    return new Letters(source.text(), line.start() + (marked ? 1 : 0), line.end());
  }

  char at(int offset) {
    return offset < end ? text.charAt(offset) : '\n';
  }

  boolean startsWith(String prefix, int offset) {
    return offset + prefix.length() <= end && text.startsWith(prefix, offset);
  }

  boolean isBlank(int offset) {
    return offset >= end || at(offset) == ' ' || at(offset) == '\t';
  }

  int afterBlanks(int from) {
    int at = Math.min(from, end);
    while (at < end && isBlank(at)) {
      at++;
    }
    return at;
  }

  /** Returns where what stands before a value ends: its anchor and its tag. */
  int afterProperties(int from) {
    int at = from;
    while (at < end && (at(at) == '&' || at(at) == '!')) {
      int behind = at;
      while (!isBlank(behind)) {
        behind++;
      }
      at = afterBlanks(behind);
    }
    return at;
  }

  /** Returns the quote at an offset, a blank if there is none. */
  char quoteAt(int offset) {
    char letter = at(offset);
    return letter == '"' || letter == '\'' ? letter : NONE;
  }

  /** Returns where the quote that opens at an offset is closed; -1 if it is not. */
  int closing(int open, int until) {
    char quote = at(open);
    for (int at = open + 1; at < until; at++) {
      if (quote == '"' && at(at) == '\\') {
        at++;
      } else if (at(at) == quote) {
        boolean doubled = quote == '\'' && at + 1 < until && at(at + 1) == quote;
        if (!doubled) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }

  /** Returns where the key that begins at an offset ends with a colon; -1 if it does not. */
  int colon(int from) {
    int at = from;
    if (quoteAt(from) != NONE) {
      int close = closing(from, end);
      at = close < 0 ? end : afterBlanks(close + 1);
      return at < end && at(at) == ':' && isBlank(at + 1) ? at : -1;
    }
    while (at < end && !isComment(at)) {
      if (at(at) == ':' && isBlank(at + 1)) {
        return at;
      }
      at++;
    }
    return -1;
  }

  /** Tells whether a comment begins at an offset. */
  boolean isComment(int offset) {
    return at(offset) == '#' && (offset == start || isBlank(offset - 1));
  }

  /** Returns where the comment begins that stands behind an offset; the end if there is none. */
  int commentStart(int from) {
    int at = from;
    while (at < end && !isComment(at)) {
      at++;
    }
    return at;
  }

  /** Returns the end of a word without blanks. */
  int wordEnd(int from) {
    int at = from;
    while (!isBlank(at)) {
      at++;
    }
    return at;
  }

  /** Returns the end of a part without the blanks at its end. */
  int trimmed(int from, int until) {
    int at = until;
    while (at > from && isBlank(at - 1)) {
      at--;
    }
    return at;
  }
}
