package io.github.athenalint.value;

import io.github.athenalint.text.Regex;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** What Python's {@code literal_eval} makes of a text. */
final class PythonLiteral {

  private static final int LONGEST = 1000;
  private static final int DEEPEST = 20;
  private static final Regex NUMBER =
      Regex.of(
          "([-+]?)[ \\t]*(?:(0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+)"
              + "|([1-9](?:_?[0-9])*|0(?:_?0)*)"
              + "|((?:[0-9](?:_?[0-9])*)?\\.[0-9](?:_?[0-9])*(?:[eE][-+]?[0-9](?:_?[0-9])*)?"
              + "|[0-9](?:_?[0-9])*\\.(?:[eE][-+]?[0-9](?:_?[0-9])*)?"
              + "|[0-9](?:_?[0-9])*[eE][-+]?[0-9](?:_?[0-9])*))");
  private static final Regex BARE_WORDS = Regex.of("[A-Za-z_$][^'\"\\[\\]{}(),#\\\\\\r\\n]*");
  private static final Regex SET_IN_SET =
      Regex.of("\\{\\s*\\{\\s*(?:[1-9][0-9]{0,9}|0|True|False|None|'[^'\\\\]+')\\s*}\\s*}");
  private static final Regex STRING = Regex.of("'[^']*'|\"[^\"]*\"");
  private static final Regex NAME = Regex.of("(?<![\\w.])[A-Za-z_]\\w*+(?!\u0001)");
  private static final Set<String> WORDS = Set.of("True", "False", "None", "set");

  /** Comments, escapes and quotes in threes: what stands in them is no name. */
  private static final Regex UNCLEAR = Regex.of("[#\\\\]|'''|\"\"\"");

  /** Signs that are no part of Python outside of strings. */
  private static final Regex NO_PYTHON = Regex.of("[$?`]|!(?!=)");

  /** Signs of operators that no literal has. */
  private static final Regex OPERATOR = Regex.of("[<>=!%*/&|^~@;]");

  private static final Regex NO_NUMBER = Regex.of("[-+.0-9][-+.0-9A-IK-Za-ik-z_:/ ]*");

  private final String text;
  private int at;
  private int depth;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /**
   * Reads a literal.
   *
   * @return the value; the text itself where it is no literal; {@link Fixed#ANYTHING} where that is
   *     not followed here
   */
  static Seen read(String text) {
    String inner = text.strip();
    if (inner.isEmpty()) {
      return Seen.of(text);
    }
    if (text.length() > LONGEST
        || !text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 127))) {
      return Fixed.ANYTHING;
    }
    Optional<Seen> simple = simple(inner);
    if (simple.isPresent()) {
      return simple.get();
    }
    if (BARE_WORDS.matches(inner) || NO_NUMBER.matches(inner)) {
      return Seen.of(text);
    }
    if (SET_IN_SET.matches(inner)) {
      throw EvaluationFailure.other("unhashable type: 'set'");
    }
    PythonLiteral reading = new PythonLiteral(inner);
    Optional<Seen> value = reading.value();
    if (value.isPresent() && reading.at == inner.length()) {
      return value.get();
    }
    return isNoLiteral(inner) ? Seen.of(text) : Fixed.ANYTHING;
  }

  /** Tells whether a name, or a quote that nothing closes, makes the text certainly no literal. */
  private static boolean isNoLiteral(String text) {
    if (UNCLEAR.isIn(text)) {
      return false;
    }
    String bare = STRING.matcher(text).replaceAll("\u0001");
    return bare.indexOf('\'') >= 0
        || bare.indexOf('"') >= 0
        || NO_PYTHON.isIn(bare)
        || (OPERATOR.isIn(bare) && bare.indexOf('{') < 0) // what is in a set may fail before
        || !isBalanced(bare)
        || NAME.matcher(bare).results().anyMatch(name -> !WORDS.contains(name.group()));
  }

  private static boolean isBalanced(String text) {
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int opening = "([{".indexOf(text.charAt(i));
      int closing = ")]}".indexOf(text.charAt(i));
      if (opening >= 0) {
        open.append(")]}".charAt(opening));
      } else if (closing >= 0) {
        int last = open.length() - 1;
        if (last < 0 || open.charAt(last) != text.charAt(i)) {
          return false;
        }
        open.setLength(last);
      }
    }
    return open.isEmpty();
  }

  private static Optional<Seen> simple(String word) {
    return switch (word) {
      case "True" -> Optional.of(Seen.of(true));
      case "False" -> Optional.of(Seen.of(false));
      case "None" -> Optional.of(Fixed.NIL);
      default -> number(word);
    };
  }

  private static Optional<Seen> number(String word) {
    Matcher number = NUMBER.matcher(word);
    if (!number.matches()) {
      return Optional.empty();
    }
    boolean minus = "-".equals(number.group(1));
    if (number.group(4) != null) {
      double real = Double.parseDouble(number.group(4).replace("_", ""));
      return Optional.of(new Seen.Num(minus ? -real : real));
    }
    BigInteger integer;
    if (number.group(2) != null) {
      String digits = number.group(2).replace("_", "").toLowerCase(Locale.ROOT);
      int radix = digits.charAt(1) == 'x' ? 16 : digits.charAt(1) == 'o' ? 8 : 2;
      integer = new BigInteger(digits.substring(2), radix);
    } else {
      integer = new BigInteger(number.group(3).replace("_", ""));
    }
    return Optional.of(new Seen.Num(Python.narrow(minus ? integer.negate() : integer)));
  }

  /** Reads a value of the part of the language that JSON has too, with quotes of both kinds. */
  private Optional<Seen> value() {
    skip();
    if (at >= text.length() || ++depth > DEEPEST) {
      return Optional.empty();
    }
    char first = text.charAt(at);
    Optional<Seen> value =
        switch (first) {
          case '[' -> items();
          case '{' -> fields();
          case '\'', '"' -> string().map(Seen::of);
          default -> word();
        };
    depth--;
    skip();
    return value;
  }

  private Optional<Seen> word() {
    int start = at;
    while (at < text.length() && ",]}: ".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return simple(text.substring(start, at));
  }

  private Optional<String> string() {
    char quote = text.charAt(at);
    int close = text.indexOf(quote, at + 1);
    String inner = close < 0 ? "\\" : text.substring(at + 1, close);
    // Escapes, and quotes in threes, are left alone.
    if (inner.indexOf('\\') >= 0 || (inner.isEmpty() && text.startsWith("" + quote, close + 1))) {
      return Optional.empty();
    }
    at = close + 1;
    return Optional.of(inner);
  }

  private Optional<Seen> items() {
    at++;
    List<Seen> items = new ArrayList<>();
    skip();
    while (!take(']')) {
      Optional<Seen> item = value();
      if (item.isEmpty() || (!take(',') && !(at < text.length() && text.charAt(at) == ']'))) {
        return Optional.empty();
      }
      items.add(item.get());
      skip();
    }
    return Optional.of(new Seen.Items(items, false));
  }

  private Optional<Seen> fields() {
    at++;
    Map<String, Seen> fields = new LinkedHashMap<>();
    skip();
    while (!take('}')) {
      Optional<Seen> key = value();
      if (key.isEmpty() || !(key.get() instanceof Seen.Str name) || !take(':')) {
        return Optional.empty();
      }
      Optional<Seen> field = value();
      if (field.isEmpty() || (!take(',') && !(at < text.length() && text.charAt(at) == '}'))) {
        return Optional.empty();
      }
      fields.put(name.text(), field.get());
      skip();
    }
    return Optional.of(new Seen.Fields(fields));
  }

  private boolean take(char character) {
    boolean found = at < text.length() && text.charAt(at) == character;
    if (found) {
      at++;
    }
    return found;
  }

  private void skip() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }
}
