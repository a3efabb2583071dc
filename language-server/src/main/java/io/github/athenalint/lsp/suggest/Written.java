package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.place.Cursor;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.ScalarResolution;

/** How a value is written where a cursor stands: in the quotes that are there, or in its own. */
final class Written {

  /** What needs no quotes, if it does not read as something else than a text. */
  private static final Regex PLAIN = Regex.of("[A-Za-z0-9_./][A-Za-z0-9_./:+-]*(?<!:)");

  private Written() {}

  /** Returns a text. */
  static Snippet text(String text, Cursor cursor, boolean json) {
    if (cursor.isQuoted()) {
      return inQuotes(Snippet.of(escaped(text, cursor.quote())), cursor);
    }
    boolean plain =
        !json && PLAIN.matches(text) && !ScalarResolution.ofPlain(text).changesWhenQuoted();
    return behind(cursor).text(plain ? text : quoted(text));
  }

  /** Returns a number or a truth, which quotes would make a text. */
  static Snippet word(String word, Cursor cursor) {
    return cursor.isQuoted() ? inQuotes(Snippet.of(word), cursor) : behind(cursor).text(word);
  }

  /** Returns what stands before a value: a blank right behind a colon. */
  static Snippet behind(Cursor cursor) {
    return Snippet.of(cursor.isTight() ? " " : "");
  }

  /** Returns a content with the quote that is missing behind it. */
  static Snippet inQuotes(Snippet content, Cursor cursor) {
    return cursor.isClosed() ? content : content.text(String.valueOf(cursor.quote()));
  }

  /** Returns a text in quotes. */
  static String quoted(String text) {
    return "\"" + escaped(text, '"') + "\"";
  }

  private static String escaped(String text, char quote) {
    return quote == '\''
        ? text.replace("'", "''")
        : text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
