package io.github.athenalint.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a line into words as Python's {@code shlex.split} does. */
final class Shlex {

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean open;
  private int at;

  private Shlex(String line) {
    this.line = line;
  }

  /** Returns the words, or nothing if a quotation mark is not closed. */
  static Optional<List<String>> split(String line) {
    Shlex reader = new Shlex(line);
    return reader.read() ? Optional.of(reader.words) : Optional.empty();
  }

  private boolean read() {
    while (at < line.length()) {
      char here = line.charAt(at++);
      if (Character.isWhitespace(here)) {
        finish();
      } else if (here == '\'' || here == '"') {
        if (!quoted(here)) {
          return false;
        }
      } else if (here == '\\') {
        if (at == line.length()) {
          return false;
        }
        add(line.charAt(at++));
      } else {
        add(here);
      }
    }
    finish();
    return true;
  }

  private boolean quoted(char mark) {
    open = true;
    while (at < line.length()) {
      char here = line.charAt(at++);
      if (here == mark) {
        return true;
      }
      boolean escapes =
          mark == '"' && here == '\\' && at < line.length() && "\"\\".indexOf(line.charAt(at)) >= 0;
      add(escapes ? line.charAt(at++) : here);
    }
    return false;
  }

  private void add(char letter) {
    open = true;
    word.append(letter);
  }

  private void finish() {
    if (open) {
      words.add(word.toString());
      word.setLength(0);
      open = false;
    }
  }
}
