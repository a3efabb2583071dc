package io.github.athenalint.lsp.place;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A word under a cursor, read by what stands on its line alone.
 *
 * @param part what it is
 * @param whole the text of it, with its quotes and whatever else belongs to it
 * @param word what is replaced by another word: without the quotes
 * @param quote the quote that it begins with; a blank where there is none
 * @param isClosed whether the quote is closed
 * @param isFollowed whether a colon follows a key
 * @param isTight whether a value stands right behind its colon
 * @param closers what is missing to close the braces of the line
 * @param inFlow whether it was read as a part of a flow collection
 */
public record Cursor(
    Part part,
    Span whole,
    Span word,
    char quote,
    boolean isClosed,
    boolean isFollowed,
    boolean isTight,
    String closers,
    boolean inFlow) {

  /** What the probe is called; no key is. */
  static final String PROBE = "athenaLintProbe";

  /** What a word may be. */
  public enum Part {
    /** A key. */
    KEY,
    /** A value. */
    VALUE,
    /** A reference to an anchor. */
    ALIAS
  }

  static final char NONE = ' ';

  /** Returns the ways to read a cursor, the likeliest first. */
  static List<Cursor> readings(SourceText source, int offset) {
    List<Cursor> readings = new ArrayList<>(FlowLine.readings(source, offset));
    BlockLine.reading(source, offset).ifPresent(readings::add);
    return readings;
  }

  /** Tells whether the word stands in quotes. */
  public boolean isQuoted() {
    return quote != NONE;
  }

  Cursor closedBy(String braces) {
    return new Cursor(part, whole, word, quote, isClosed, isFollowed, isTight, braces, inFlow);
  }

  /** Returns the edit that puts the probe into the place of the word. */
  Edit probe() {
    String before = isTight ? " " : "";
    String behind = part != Part.KEY || isFollowed ? "" : inFlow ? ": ~" : ":";
    return new Edit(whole, before + PROBE + behind + closers);
  }

  /** Returns where the probe stands once it is put in. */
  int probeStart() {
    return whole.start() + (isTight ? 1 : 0);
  }
}
