package io.github.athenalint.schema;

/**
 * Regular expressions whose classes of characters are spelled out. The JDK makes a chain of lambdas
 * of each range and each negation, and the first of them costs the start of the JVM some
 * milliseconds; of single characters it makes a table. Texts of printable ASCII match alike, and
 * only those.
 */
final class SpelledOut {

  private static final char FIRST = ' ';
  private static final char LAST = '~';

  private final String regex;
  private final StringBuilder result = new StringBuilder();
  private int at;

  private SpelledOut(String regex) {
    this.regex = regex;
  }

  /**
   * Returns an expression for texts of printable ASCII.
   *
   * @param regex the expression that they are held against
   * @return one that matches the same of them; the same if it holds what is not understood here
   */
  static String of(String regex) {
    SpelledOut spelled = new SpelledOut(regex);
    return spelled.write() ? spelled.result.toString() : regex;
  }

  private boolean write() {
    boolean understood = true;
    while (understood && at < regex.length()) {
      char sign = regex.charAt(at);
      boolean[] meant = new boolean[LAST + 1];
      switch (sign) {
        case '[' -> {
          at++;
          understood = set(meant);
        }
        case '.' -> {
          at++;
          spell(meant, true);
        }
        case '(' -> understood = group();
        case '{' -> copyTo(regex.indexOf('}', at) + 1);
        case '^', '$', ')', '|', '?', '*', '+' -> copyTo(at + 1);
        default -> {
          understood = sign(meant);
          spell(meant, false);
        }
      }
    }
    return understood;
  }

  /**
   * Copies how a group begins; flags change what all that follows means, and are not understood.
   */
  private boolean group() {
    int end = at + 1;
    if (regex.startsWith("?", end)) {
      end += regex.startsWith("?<", end) ? 2 : 1;
      if (end >= regex.length() || "=!:".indexOf(regex.charAt(end)) < 0) {
        return false;
      }
      end++;
    }
    copyTo(end);
    return true;
  }

  private void copyTo(int end) {
    int until = end > at ? end : regex.length();
    result.append(regex, at, until);
    at = until;
  }

  /** Reads what stands in brackets; tells whether it is understood. */
  private boolean set(boolean[] meant) {
    boolean negated = regex.startsWith("^", at);
    at += negated ? 1 : 0;
    boolean understood = !regex.startsWith("]", at);
    while (understood && at < regex.length() && regex.charAt(at) != ']') {
      boolean escaped = regex.charAt(at) == '\\';
      if (!escaped && isRange(at + 1)) {
        understood =
            Character.isLetterOrDigit(regex.charAt(at + 2))
                && mark(meant, regex.charAt(at), regex.charAt(at + 2));
        at += 3;
      } else {
        understood = "[&^".indexOf(regex.charAt(at)) < 0 && sign(meant);
        understood &= !(escaped && isRange(at));
      }
    }
    at++;
    spell(meant, negated);
    return understood && at <= regex.length();
  }

  private boolean isRange(int hyphen) {
    return regex.startsWith("-", hyphen)
        && hyphen + 1 < regex.length()
        && regex.charAt(hyphen + 1) != ']';
  }

  /** Reads one character, or a backslash and what is behind it; tells whether it is understood. */
  private boolean sign(boolean[] meant) {
    char sign = regex.charAt(at);
    at++;
    if (sign != '\\') {
      return mark(meant, sign, sign);
    }
    if (at == regex.length()) {
      return false;
    }
    char escaped = regex.charAt(at);
    at++;
    switch (escaped) {
      case 'd' -> mark(meant, '0', '9');
      case 's' -> meant[' '] = true;
      case 'w' -> {
        mark(meant, '0', '9');
        mark(meant, 'A', 'Z');
        mark(meant, 'a', 'z');
        meant['_'] = true;
      }
      case 't', 'r', 'n' -> {} // nothing that is printable
      default -> {
        return !Character.isLetterOrDigit(escaped) && mark(meant, escaped, escaped);
      }
    }
    return true;
  }

  /** Marks what is between two characters; tells whether both are printable. */
  private static boolean mark(boolean[] meant, char first, char last) {
    if (first < FIRST || last > LAST) {
      return false;
    }
    for (char sign = first; sign <= last; sign++) {
      meant[sign] = true;
    }
    return true;
  }

  private void spell(boolean[] meant, boolean negated) {
    int start = result.length();
    for (char sign = FIRST; sign <= LAST; sign++) {
      if (meant[sign] != negated) {
        result.append(Character.isLetterOrDigit(sign) ? "" : "\\").append(sign);
      }
    }
    if (result.length() == start) {
      result.append("(?!)");
    } else {
      result.insert(start, '[').append(']');
    }
  }
}
