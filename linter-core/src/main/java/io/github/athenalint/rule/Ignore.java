package io.github.athenalint.rule;

import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A comment that asks athena-lint for silence, and what came of it:
 *
 * <pre>{@code
 * schema: Sales  # athena-lint: ignore[schema-not-lowercase] an old name
 * }</pre>
 *
 * @param comment the whole comment
 * @param ownLine whether nothing else stands on its line
 * @param instruction the word behind {@code athena-lint:}
 * @param form what is wrong with how it is written
 * @param inner the place between the brackets; empty at the end of the comment without brackets
 * @param names the rules between the brackets
 */
public record Ignore(
    Span comment, boolean ownLine, String instruction, Form form, Span inner, List<Name> names) {

  /** Copies the names. */
  public Ignore {
    names = List.copyOf(names);
  }

  /** How a comment is written. */
  public enum Form {
    /** As it should be. */
    RIGHT,
    /** It names no rule. */
    BLANKET,
    /** The instruction is unknown. */
    UNKNOWN_INSTRUCTION,
    /** It is about the whole file, but stands below its top. */
    TOO_LATE
  }

  /**
   * A rule that a comment names.
   *
   * @param text its name as it is written
   * @param span its place
   * @param use what came of it
   * @param nearest the rule that was probably meant, if there is none of this name
   */
  public record Name(String text, Span span, Use use, Optional<String> nearest) {}

  /** What came of a name in a comment. */
  public enum Use {
    /** The rule would have spoken. */
    USED,
    /** The rule had nothing to say. */
    UNUSED,
    /** Nobody asked the rule, or not with all that it needs. */
    NOT_ASKED,
    /** There is no such rule. */
    UNKNOWN
  }
}
