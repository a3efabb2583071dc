package io.github.athenalint.lsp.place;

import static io.github.athenalint.lsp.place.Cursor.NONE;

import io.github.athenalint.lsp.place.Cursor.Part;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.Optional;

/** Reads the line of a cursor as an entry of a block mapping: a key, a colon and a value. */
final class BlockLine {

  private final Letters letters;
  private final int offset;

  private BlockLine(Letters letters, int offset) {
    this.letters = letters;
    this.offset = offset;
  }

  static Optional<Cursor> reading(SourceText source, int offset) {
    Letters letters = Letters.ofLine(source, offset);
    return new BlockLine(letters, offset).reading();
  }

  private Optional<Cursor> reading() {
    int start = letters.afterBlanks(letters.start());
    if (start == letters.end()) {
      Span blanks = new Span(offset, letters.end()); // its own column counts, not how long it is
      return Optional.of(key(blanks, blanks, NONE, false, false));
    }
    if (offset < start || letters.at(start) == '#') {
      return Optional.empty();
    }
    int colon = letters.colon(start);
    return colon < 0 || offset <= colon ? key(start, colon) : value(colon);
  }

  private Optional<Cursor> key(int start, int colon) {
    char quote = letters.quoteAt(start);
    if (quote != NONE) {
      int close = letters.closing(start, letters.end());
      int end = close < 0 ? letters.end() : close;
      Span whole = new Span(start, colon >= 0 ? colon : letters.end());
      return within(start + 1, end)
          ? Optional.of(key(whole, new Span(start + 1, end), quote, close >= 0, colon >= 0))
          : Optional.empty();
    }
    int end = colon >= 0 ? letters.trimmed(start, colon) : letters.wordEnd(start);
    Span whole =
        new Span(start, colon >= 0 ? colon : letters.trimmed(end, letters.commentStart(end)));
    return within(start, end)
        ? Optional.of(key(whole, new Span(start, end), NONE, false, colon >= 0))
        : Optional.empty();
  }

  private static Cursor key(Span whole, Span word, char quote, boolean closed, boolean followed) {
    return new Cursor(Part.KEY, whole, word, quote, closed, followed, false, "", false);
  }

  private Optional<Cursor> value(int colon) {
    int start = letters.afterProperties(letters.afterBlanks(colon + 1));
    boolean nothing = start == letters.end() || letters.at(start) == '#';
    if (nothing) {
      boolean inComment = start < offset;
      return inComment
          ? Optional.empty()
          : Optional.of(value(Part.VALUE, Span.at(offset), offset == colon + 1));
    }
    if (offset < start || start == colon + 1) {
      return Optional.empty();
    }
    return letters.quoteAt(start) == NONE ? plain(start) : quoted(start);
  }

  private Optional<Cursor> quoted(int start) {
    int close = letters.closing(start, letters.end());
    int end = close < 0 ? letters.end() : close;
    Span whole = new Span(start, close < 0 ? end : close + 1);
    Span word = new Span(start + 1, end);
    char quote = letters.quoteAt(start);
    return within(word.start(), end)
        ? Optional.of(
            new Cursor(Part.VALUE, whole, word, quote, close >= 0, false, false, "", false))
        : Optional.empty();
  }

  private Optional<Cursor> plain(int start) {
    char first = letters.at(start);
    boolean isBlock = first == '|' || first == '>';
    boolean isFlow = (first == '{' || first == '[') && !letters.startsWith("{{", start);
    int end = letters.trimmed(start, letters.commentStart(start));
    return isBlock || isFlow || !within(start, end)
        ? Optional.empty()
        : Optional.of(value(first == '*' ? Part.ALIAS : Part.VALUE, new Span(start, end), false));
  }

  private static Cursor value(Part part, Span word, boolean tight) {
    return new Cursor(part, word, word, NONE, false, false, tight, "", false);
  }

  private boolean within(int start, int end) {
    return start <= offset && offset <= end;
  }
}
