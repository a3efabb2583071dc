package io.github.athenalint.lsp;

/**
 * A text with a cursor in it, which is written {@code ¦}.
 *
 * @param text the text without the cursor
 * @param offset where it was
 */
record Marked(String text, int offset) {

  static Marked of(String marked) {
    int offset = marked.indexOf('¦');
    if (offset < 0 || offset != marked.lastIndexOf('¦')) {
      throw new IllegalArgumentException("one cursor, please: " + marked);
    }
    return new Marked(marked.replace("¦", ""), offset);
  }

  /** Returns the place as {@code line:column}, counted from zero in UTF-16 units. */
  String position() {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(letter -> letter == '\n').count();
    return line + ":" + (before.length() - before.lastIndexOf('\n') - 1);
  }
}
