package io.github.athenalint.value;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Span;
import java.util.List;

/**
 * A template that certainly fails, whatever the environment holds.
 *
 * @param kind what it is
 * @param span the smallest guilty text, in offsets of the file
 * @param subject the name it is about: the undefined name, the filter, the variable; may be empty
 * @param message what is wrong here, without a full stop, in the words of dbt and Jinja where they
 *     are clear
 * @param repair edits that mend it, empty when there is no certain mend
 */
public record TemplateProblem(
    Kind kind, Span span, String subject, String message, List<Edit> repair) {

  /** Copies the edits. */
  public TemplateProblem {
    repair = List.copyOf(repair);
  }

  /** The kinds of failure, as far as people mend them in different ways. */
  public enum Kind {
    /** The template does not parse. */
    SYNTAX,
    /** A name that dbt does not offer in profiles.yml is called, or asked for an attribute. */
    UNDEFINED_NAME,
    /**
     * A name that dbt does not offer in profiles.yml is all that a value is made of; it renders,
     * and then no field takes it.
     */
    UNDEFINED_VALUE,
    /** A method that is not called is all that a value is made of; no field takes it either. */
    UNCALLED_METHOD,
    /** Such an object is that no value of YAML is like it, a generator or a date. */
    OBJECT,
    /** A filter that neither Jinja nor dbt has. */
    UNKNOWN_FILTER,
    /** A conversion such as {@code as_number} of a text that it refuses. */
    CONVERSION,
    /** {@code env_var} of a variable that is known not to be set, without a default. */
    MISSING_VARIABLE,
    /** Two secrets in one value. */
    TWO_SECRETS,
    /** Any other certain failure, such as a wrong call of {@code env_var}. */
    OTHER;

    /** Tells whether the template renders, and what it gives is no value that a field takes. */
    public boolean isOfValue() {
      return this == UNDEFINED_VALUE || this == UNCALLED_METHOD || this == OBJECT;
    }
  }
}
