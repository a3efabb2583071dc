package io.github.athenalint.lsp.suggest;

import io.github.athenalint.text.Span;
import java.util.Optional;

/**
 * One thing that can be written.
 *
 * @param kind what it is
 * @param label what the list shows
 * @param note a word or two beside the label, such as {@link #REQUIRED}
 * @param page more about it, in Markdown; may be empty
 * @param rank its place in the list: texts in their order
 * @param filter what is compared with the letters that are typed
 * @param body what is written
 * @param place what it replaces; nothing for the whole word
 * @param leadsOn whether something is suggested where the cursor is afterwards
 * @param closed whether it is one of a closed set: then nothing that begins like it can be meant
 */
public record Suggestion(
    Kind kind,
    String label,
    String note,
    String page,
    String rank,
    String filter,
    Snippet body,
    Optional<Span> place,
    boolean leadsOn,
    boolean closed) {

  /** The note of what dbt cannot do without. */
  static final String REQUIRED = "required";

  /** What a suggestion is. */
  public enum Kind {
    /** A key. */
    KEY,
    /** A value among some. */
    VALUE,
    /** A name that the user gave to something. */
    NAME,
    /** An environment variable. */
    VARIABLE,
    /** A filter of a template. */
    FILTER,
    /** Several lines, or a template. */
    SNIPPET
  }

  static Suggestion of(Kind kind, String label, String rank, Snippet body) {
    return new Suggestion(kind, label, "", "", rank, label, body, Optional.empty(), false, false);
  }

  boolean isRequired() {
    return note.equals(REQUIRED);
  }

  Suggestion noted(String other) {
    return new Suggestion(kind, label, other, page, rank, filter, body, place, leadsOn, closed);
  }

  Suggestion explained(String other) {
    return new Suggestion(kind, label, note, other, rank, filter, body, place, leadsOn, closed);
  }

  Suggestion filteredBy(String other) {
    return new Suggestion(kind, label, note, page, rank, other, body, place, leadsOn, closed);
  }

  Suggestion at(Span other) {
    return new Suggestion(
        kind, label, note, page, rank, filter, body, Optional.of(other), leadsOn, closed);
  }

  Suggestion leadingOn(boolean whether) {
    return new Suggestion(kind, label, note, page, rank, filter, body, place, whether, closed);
  }

  Suggestion ofClosedSet(boolean whether) {
    return new Suggestion(kind, label, note, page, rank, filter, body, place, leadsOn, whether);
  }

  /** Returns the same with another body. */
  public Suggestion with(Snippet other) {
    return new Suggestion(kind, label, note, page, rank, filter, other, place, leadsOn, closed);
  }
}
