package io.github.athenalint.lsp.place;

import static io.github.athenalint.lsp.place.Cursor.NONE;

import io.github.athenalint.lsp.place.Cursor.Part;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads the line of a cursor as a part of a flow collection, such as {@code {type: athena}}. */
final class FlowLine {

  private final Letters letters;
  private final int offset;
  private final Deque<Character> open = new ArrayDeque<>();

  /** Behind which of <code>{ , [ :</code> the cursor stands; a line break at the first word. */
  private char delimiter = '\n';

  private int start;

  private FlowLine(Letters letters, int offset) {
    this.letters = letters;
    this.offset = offset;
    this.start = letters.afterBlanks(letters.start());
  }

  /** Returns the ways to read a cursor; none if nothing on the line looks like braces. */
  static List<Cursor> readings(SourceText source, int offset) {
    Letters letters = Letters.ofLine(source, offset);
    String line = source.text().substring(letters.start(), letters.end());
    boolean plausible = line.chars().anyMatch(letter -> "{}[],".indexOf(letter) >= 0);
    FlowLine reading = new FlowLine(letters, offset);
    return plausible && reading.reaches() ? reading.cursor() : List.of();
  }

  /** Walks to the cursor; it does not get there when a comment stands before it. */
  private boolean reaches() {
    for (int at = start; at < offset; at++) {
      boolean first = letters.afterBlanks(start) == at;
      if (first && letters.quoteAt(at) != NONE) {
        int close = letters.closing(at, letters.end());
        if (close < 0 || close >= offset) {
          return true;
        }
        at = close;
      } else if (letters.isComment(at)) {
        return false;
      } else {
        at = take(at);
      }
    }
    return true;
  }

  private int take(int at) {
    char letter = letters.at(at);
    if (letters.startsWith("{{", at)) {
      int close = letters.text().indexOf("}}", at);
      return close < 0 || close >= offset ? offset : close + 1;
    }
    switch (letter) {
      case '{' -> begin('}', at);
      case '[' -> begin(']', at);
      case '}', ']' -> open.poll();
      case ',' -> delimit(letter, at);
      case ':' -> {
        boolean quotedKey = at > 0 && letters.quoteAt(at - 1) != NONE;
        if (quotedKey || letters.isBlank(at + 1)) {
          delimit(letter, at);
        }
      }
      default -> {
        // A letter of a word.
      }
    }
    return at;
  }

  private void begin(char closer, int at) {
    open.push(closer);
    delimit(letters.at(at), at);
  }

  private void delimit(char letter, int at) {
    delimiter = letter;
    start = at + 1;
  }

  private List<Cursor> cursor() {
    int from = letters.afterBlanks(start);
    if (offset < from && !isEnd(from)) {
      return List.of();
    }
    int begin = Math.min(from, Math.max(offset, start));
    char quote = begin < from ? NONE : letters.quoteAt(begin);
    int close = quote == NONE ? -1 : letters.closing(begin, letters.end());
    int end = quote == NONE ? wordEnd(begin) : close < 0 ? letters.end() : close;
    Span word = new Span(quote == NONE ? begin : begin + 1, Math.max(end, begin));
    if (word.start() > offset || offset > word.end()) {
      return List.of();
    }
    int behind = close >= 0 ? close + 1 : end;
    Span whole = new Span(begin, Math.max(begin, behind));
    return cursors(whole, word, quote, close >= 0);
  }

  private List<Cursor> cursors(Span whole, Span word, char quote, boolean isClosed) {
    boolean isKey = delimiter != ':';
    boolean isFollowed = isKey && letters.at(letters.afterBlanks(whole.end())) == ':';
    boolean isTight = delimiter == ':' && offset == start && letters.isBlank(start);
    Part value = letters.at(whole.start()) == '*' ? Part.ALIAS : Part.VALUE;
    Part part = isKey ? Part.KEY : value;
    Cursor cursor = new Cursor(part, whole, word, quote, isClosed, isFollowed, isTight, "", true);
    String missing = missing(whole.end());
    return missing.isEmpty() || isFollowed
        ? List.of(cursor)
        : List.of(cursor, cursor.closedBy(missing));
  }

  private boolean isEnd(int at) {
    return at >= letters.end() || ",}]#".indexOf(letters.at(at)) >= 0;
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < letters.end() && !letters.isComment(at) && !endsWord(at)) {
      at++;
    }
    return letters.trimmed(from, at);
  }

  private boolean endsWord(int at) {
    char letter = letters.at(at);
    return ",{}[]".indexOf(letter) >= 0 || (letter == ':' && letters.isBlank(at + 1));
  }

  private String missing(int from) {
    Deque<Character> rest = new ArrayDeque<>(open);
    for (int at = from; at < letters.end() && !letters.isComment(at); at++) {
      char letter = letters.at(at);
      if (letter == '{' || letter == '[') {
        rest.push(letter == '{' ? '}' : ']');
      } else if (letter == '}' || letter == ']') {
        rest.poll();
      }
    }
    StringBuilder missing = new StringBuilder();
    rest.forEach(missing::append);
    return missing.toString();
  }
}
