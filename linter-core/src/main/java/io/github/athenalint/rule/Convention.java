package io.github.athenalint.rule;

import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a team says of the names it gives. */
public sealed interface Convention {

  /** Tells whether a text keeps to it. */
  boolean admits(String text);

  /** Tells whether a value that is not known to the end may still keep to it. */
  default boolean mayAdmit(Value.Unknown value) {
    return true;
  }

  /** Returns what to write instead. */
  String wish();

  /**
   * A regular expression that the whole text has to match.
   *
   * @param pattern the expression
   */
  record Shape(Pattern pattern) implements Convention {

    @Override
    public boolean admits(String text) {
      return pattern.matcher(text).matches();
    }

    @Override
    public String wish() {
      return "the team's convention is that the whole text matches `" + pattern + "`";
    }
  }

  /**
   * The only texts there may be.
   *
   * @param texts the texts
   */
  record OneOf(List<String> texts) implements Convention {

    private static final int SHOWN = 8;

    /** Copies the texts. */
    public OneOf {
      texts = List.copyOf(texts);
    }

    @Override
    public boolean admits(String text) {
      return texts.contains(text);
    }

    @Override
    public boolean mayAdmit(Value.Unknown value) {
      int least = value.prefix().length() + value.suffix().length();
      return Lists.any(
          texts,
          text ->
              text.length() >= least
                  && text.startsWith(value.prefix())
                  && text.endsWith(value.suffix()));
    }

    @Override
    public String wish() {
      String shown =
          texts.stream().limit(SHOWN).map(t -> "`" + t + "`").collect(Collectors.joining(", "));
      return "the team's convention is "
          + (texts.size() == 1 ? "" : "one of ")
          + shown
          + (texts.size() > SHOWN ? ", …" : "");
    }
  }

  /** Returns the only text there may be, if there is just one. */
  default Optional<String> only() {
    return this instanceof OneOf one && one.texts().size() == 1
        ? Optional.of(one.texts().get(0))
        : Optional.empty();
  }
}
