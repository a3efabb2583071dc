package io.github.athenalint.yaml;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Span;
import java.util.List;

/**
 * Something that makes PyYAML, and so dbt, refuse the file.
 *
 * @param kind what it is
 * @param span the smallest guilty text; may be empty at the end of a line
 * @param message what is wrong here, without a full stop; never holds text of the file beyond a key
 *     or a single character, since a broken line may hold a secret
 * @param repair edits that mend it without a change of meaning; empty when there is no such mend
 */
public record YamlProblem(Kind kind, Span span, String message, List<Edit> repair) {

  /** Copies the edits. */
  public YamlProblem {
    repair = List.copyOf(repair);
  }

  /** The kinds of problem, as far as people mend them in different ways. */
  public enum Kind {
    /** Any other violation of the YAML grammar. */
    SYNTAX,
    /** A tab where only spaces may indent. */
    TAB_INDENTATION,
    /** A plain scalar that begins with <code>{{</code> or <code>{%</code>. */
    UNQUOTED_JINJA,
    /** The quote that surrounds a template also stands inside it. */
    QUOTE_CLASH,
    /** A plain scalar that begins with a reserved character or holds {@code : }. */
    UNQUOTED_SPECIAL,
    /** An alias without an anchor before it. */
    UNDEFINED_ALIAS,
    /** A tag that PyYAML's safe loader does not know, or a plain {@code =}. */
    UNKNOWN_TAG,
    /** A second document. */
    SECOND_DOCUMENT,
    /** Bytes that are not UTF-8, or a character that YAML does not allow. */
    ENCODING,
    /** Nesting, aliases or size beyond what a profile can sensibly have; the rest is not read. */
    LIMIT
  }
}
