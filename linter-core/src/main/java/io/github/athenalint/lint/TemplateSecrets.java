package io.github.athenalint.lint;

import io.github.athenalint.text.Regex;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may be secret in the value of a secret key that has braces of the template language.
 * Like {@link Secrets} it looks at the text, for the template may be broken: what remains to be
 * seen is the name of a variable and the words of the language.
 */
final class TemplateSecrets {

  private static final Regex BLOCK = Regex.of("\\{\\{.*?(?:\\}\\}|$)", Pattern.DOTALL);

  /** A text in quotes that may lack its end, and the call that it is the first argument of. */
  private static final Regex LITERAL =
      Regex.of(
          "(?<call>\\b\\w*var\\w*\\s*\\(\\s*(?:var\\s*=\\s*)?)?"
              + "(?:\"(?<double>[^\"]*)\"?|'(?<single>[^']*)'?)");

  private static final Regex VARIABLE_NAME = Regex.of("[A-Za-z_][A-Za-z0-9_]*");

  /** A word as secrets are and names are not: both cases and digits. */
  private static final Regex SECRET_WORD =
      Regex.of("(?=[\\w/+]*[a-z])(?=[\\w/+]*[A-Z])(?=[\\w/+]*[0-9])[\\w/+]{12,}=*");

  private final int offset;
  private final List<Span> found = new ArrayList<>();

  private TemplateSecrets(int offset) {
    this.offset = offset;
  }

  /**
   * Returns the places that may be secret.
   *
   * @param value the value of a secret key, without the quotes around it
   * @param offset where it stands in the text
   */
  static List<Span> in(String value, int offset) {
    if (isVariable(value.strip())) {
      return List.of();
    }
    TemplateSecrets secrets = new TemplateSecrets(offset);
    Matcher block = BLOCK.matcher(value);
    int from = 0;
    while (block.find()) {
      secrets.addWords(value, from, block.start());
      secrets.lookInto(value, block.start(), block.end());
      from = block.end();
    }
    secrets.addWords(value, from, value.length());
    return secrets.found;
  }

  /**
   * Tells whether a value is {@code {{ env_var('NAME') }}} with a name in capitals, as most are.
   */
  private static boolean isVariable(String value) {
    if (!value.startsWith("{{") || !value.endsWith("}}")) {
      return false;
    }
    String call = value.substring(2, value.length() - 2).strip();
    if (!call.startsWith("env_var(") || !call.endsWith(")")) {
      return false;
    }
    String name = call.substring("env_var(".length(), call.length() - 1).strip();
    int last = name.length() - 1;
    boolean quoted =
        last > 1
            && (name.charAt(0) == '\'' || name.charAt(0) == '"')
            && name.charAt(last) == name.charAt(0)
            && !Character.isDigit(name.charAt(1));
    for (int i = 1; i < last; i++) {
      char sign = name.charAt(i);
      quoted &= sign == '_' || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }
    return quoted;
  }

  /** What stands outside the braces is a part of the value. */
  private void addWords(String value, int start, int end) {
    String words = value.substring(start, end);
    if (!words.isBlank()) {
      int leading = words.length() - words.stripLeading().length();
      add(start + leading, start + leading + words.strip().length());
    }
  }

  private void lookInto(String value, int start, int end) {
    Matcher literal = LITERAL.matcher(value).region(start, end);
    while (literal.find()) {
      String group = literal.group("double") != null ? "double" : "single";
      boolean named = literal.group("call") != null && VARIABLE_NAME.matches(literal.group(group));
      if (!named) {
        add(literal.start(group), literal.end(group));
      }
    }
    Matcher word = SECRET_WORD.matcher(value).region(start, end);
    while (word.find()) {
      add(word.start(), word.end());
    }
  }

  private void add(int start, int end) {
    found.add(new Span(offset + start, offset + end));
  }
}
