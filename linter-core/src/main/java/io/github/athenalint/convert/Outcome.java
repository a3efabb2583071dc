package io.github.athenalint.convert;

import java.util.List;

/** What became of a request. */
public sealed interface Outcome {

  /**
   * It was converted.
   *
   * @param text the result, without any secret
   * @param notes what is not in it or not as it was, each with its reason
   */
  record Converted(String text, List<Note> notes) implements Outcome {
    /** Copies the notes. */
    public Converted {
      notes = List.copyOf(notes);
    }
  }

  /** The file is broken where it matters; a linter tells how. */
  record Broken() implements Outcome {}

  /**
   * It is not clear what is to be converted, or there is nothing.
   *
   * @param why one line for the user, without a full stop
   */
  record Unclear(String why) implements Outcome {}
}
