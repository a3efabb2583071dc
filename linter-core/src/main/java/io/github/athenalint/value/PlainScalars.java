package io.github.athenalint.value;

import io.github.athenalint.text.Regex;
import io.github.athenalint.value.ScalarResolution.Kind;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** PyYAML's implicit resolvers and constructors for everything but timestamps. */
final class PlainScalars {

  private static final Set<String> BOOLEANS =
      Set.of(
          "yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE", "false", "False", "FALSE",
          "on", "On", "ON", "off", "Off", "OFF");
  private static final Regex FLOAT =
      Regex.of(
          "[-+]?[0-9][0-9_]*+\\.[0-9_]*(?:[eE][-+][0-9]+)?"
              + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
              + "|[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])++\\.[0-9_]*"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
  private static final Regex INTEGER =
      Regex.of(
          "[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+"
              + "|[-+]?[1-9][0-9_]*+(?::[0-5]?[0-9])++");

  /** Newer Pythons read no integers of more digits than 4300. */
  private static final int LONGEST = 4000;

  /** The words that Python's float() takes. */
  private static final Regex WORD = Regex.of("(?i)inf|nan");

  /** A letter that no integer of Python is written with. */
  private static final Regex OF_NO_INTEGER = Regex.of("(?i)[g-wyz]");

  /** A letter that no float of Python is written with. */
  private static final Regex OF_NO_FLOAT = Regex.of("(?i)[a-z&&[^aefinty]]");

  /** No word that is no text is longer than {@code false}. */
  private static final int LONGEST_WORD = 5;

  /** So many digits surely fit into a long. */
  private static final int SHORT = 18;

  private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL", "");

  private PlainScalars() {}

  /** Tries the resolvers that PyYAML has for the first character, in its order. */
  static ScalarResolution resolve(String text) {
    char first = text.isEmpty() ? '~' : text.charAt(0);
    if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
      return numeric(text, first);
    }
    if (text.length() > LONGEST_WORD) {
      return ScalarResolution.of(Kind.TEXT, text);
    }
    if (BOOLEANS.contains(text)) {
      return bool(text);
    }
    if (NULLS.contains(text)) {
      return ScalarResolution.of(Kind.NULL, "None");
    }
    if (text.equals("<<")) {
      return ScalarResolution.of(Kind.MERGE, text);
    }
    return ScalarResolution.of(text.equals("=") ? Kind.REFUSED : Kind.TEXT, text);
  }

  private static ScalarResolution numeric(String text, char first) {
    if (isShort(text)) {
      return number(Kind.INTEGER, Long.valueOf(text));
    }
    if (FLOAT.matches(text)) {
      return decimal(text);
    }
    if (first != '.' && INTEGER.matches(text)) {
      return integer(text);
    }
    if (first >= '0' && Timestamps.isPlain(text)) {
      return Timestamps.resolve(text);
    }
    return ScalarResolution.of(Kind.TEXT, text);
  }

  /** Tells whether a text is a number that any reader would read alike, as most are. */
  private static boolean isShort(String text) {
    if (text.length() > SHORT || (text.charAt(0) == '0' && text.length() > 1)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static ScalarResolution bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on" -> ScalarResolution.of(Kind.BOOLEAN, "True");
      case "no", "false", "off" -> ScalarResolution.of(Kind.BOOLEAN, "False");
      default -> ScalarResolution.of(Kind.REFUSED, text);
    };
  }

  static ScalarResolution integer(String text) {
    if (text.length() > LONGEST || !INTEGER.matches(text)) {
      // Python's int() decides on an explicit tag on another text; that is not followed here.
      boolean none = text.codePoints().noneMatch(Character::isDigit);
      return ScalarResolution.of(
          none || OF_NO_INTEGER.isIn(text) ? Kind.REFUSED : Kind.OTHER, text);
    }
    String digits = text.replace("_", "");
    boolean minus = digits.startsWith("-");
    if (minus || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    BigInteger number;
    if (digits.startsWith("0b") || digits.startsWith("0x")) {
      if (digits.length() == 2) {
        return ScalarResolution.of(Kind.REFUSED, text);
      }
      number = new BigInteger(digits.substring(2), digits.charAt(1) == 'b' ? 2 : 16);
    } else if (digits.startsWith("0")) {
      number = new BigInteger(digits, 8);
    } else {
      number = BigInteger.ZERO;
      for (String part : digits.split(":", -1)) {
        number = number.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
      }
    }
    return number(Kind.INTEGER, Python.narrow(minus ? number.negate() : number));
  }

  static ScalarResolution decimal(String text) {
    if (!FLOAT.matches(text) && !INTEGER.matches(text)) {
      boolean none = text.codePoints().noneMatch(Character::isDigit) && !WORD.isIn(text);
      return ScalarResolution.of(none || OF_NO_FLOAT.isIn(text) ? Kind.REFUSED : Kind.OTHER, text);
    }
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    double sign = digits.startsWith("-") ? -1 : 1;
    if (digits.startsWith("-") || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    if (digits.equals(".inf")) {
      return number(Kind.FLOAT, sign * Double.POSITIVE_INFINITY);
    }
    if (digits.equals(".nan")) {
      return number(Kind.FLOAT, Double.NaN);
    }
    if (digits.startsWith("0x") || digits.startsWith("0b")) {
      return ScalarResolution.of(Kind.OTHER, text);
    }
    String[] parts = digits.split(":", -1);
    double sum = 0;
    double place = 1;
    for (int i = parts.length - 1; i >= 0; i--) {
      sum += Double.parseDouble(parts[i]) * place;
      place *= 60;
    }
    return number(Kind.FLOAT, sign * sum);
  }

  private static ScalarResolution number(Kind kind, Number number) {
    return new ScalarResolution(kind, Python.text(number), Optional.of(number));
  }
}
