package io.github.athenalint.yaml;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The edits that put quotes around text so that YAML reads it as it stands. */
final class Quoting {

  private Quoting() {}

  /**
   * Returns the edits that quote {@code span}: in double quotes where nothing in it would have to
   * be escaped, else in single quotes. Text of several lines is not quoted, as YAML would fold it.
   */
  static List<Edit> around(String text, Span span) {
    String quoted = text.substring(span.start(), span.end());
    if (quoted.isEmpty() || quoted.chars().anyMatch(c -> Characters.isBreak((char) c))) {
      return List.of();
    }
    if (quoted.indexOf('"') < 0 && quoted.indexOf('\\') < 0) {
      return List.of(Edit.insert(span.start(), "\""), Edit.insert(span.end(), "\""));
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insert(span.start(), "'"));
    for (int at = span.start(); at < span.end(); at++) {
      if (text.charAt(at) == '\'') {
        edits.add(Edit.insert(at, "'"));
      }
    }
    edits.add(Edit.insert(span.end(), "'"));
    return edits;
  }

  /** Returns the edits that write other quotes around {@code span}, if that reads as it stands. */
  static List<Edit> other(String text, Span span) {
    String other = text.charAt(span.start()) == '"' ? "'" : "\"";
    String inner = text.substring(span.start() + 1, span.end() - 1);
    if (inner.contains(other) || (other.equals("\"") && inner.contains("\\"))) {
      return List.of();
    }
    return List.of(
        new Edit(new Span(span.start(), span.start() + 1), other),
        new Edit(new Span(span.end() - 1, span.end()), other));
  }
}
