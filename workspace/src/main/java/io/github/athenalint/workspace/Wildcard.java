package io.github.athenalint.workspace;

import java.util.BitSet;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A pattern of paths as git reads it: {@code *}, {@code ?} and {@code [a-z]} stay in one folder,
 * {@code **} between slashes does not, and a backslash takes away what a sign means.
 */
public final class Wildcard {

  private static final char ESCAPE = '\\';
  private static final char SLASH = '/';

  /** The named classes of POSIX, for ASCII as in git. */
  private static final Map<String, IntPredicate> CLASSES =
      Map.ofEntries(
          Map.entry("alnum", Wildcard::isAlphanumeric),
          Map.entry("alpha", Wildcard::isLetter),
          Map.entry("blank", sign -> sign == ' ' || sign == '\t'),
          Map.entry("cntrl", sign -> sign < ' ' || sign == 127),
          Map.entry("digit", sign -> sign >= '0' && sign <= '9'),
          Map.entry("graph", sign -> sign > ' ' && sign < 127),
          Map.entry("lower", sign -> sign >= 'a' && sign <= 'z'),
          Map.entry("print", sign -> sign >= ' ' && sign < 127),
          Map.entry("punct", sign -> sign > ' ' && sign < 127 && !isAlphanumeric(sign)),
          Map.entry("space", sign -> sign == ' ' || (sign >= '\t' && sign <= '\r')),
          Map.entry("upper", sign -> sign >= 'A' && sign <= 'Z'),
          Map.entry("xdigit", sign -> Character.digit(sign, 16) >= 0 && sign < 127));

  private final String pattern;
  private final String path;

  /** The pairs of places that are known not to match, so that many stars cost no time. */
  private final BitSet failed = new BitSet();

  private Wildcard(String pattern, String path) {
    this.pattern = pattern;
    this.path = path;
  }

  /** Tells whether a pattern matches the whole of a path. */
  public static boolean matches(String pattern, String path) {
    return new Wildcard(pattern, path).matches(0, 0);
  }

  private boolean matches(int at, int in) {
    int pair = at * (path.length() + 1) + in;
    if (failed.get(pair)) {
      return false;
    }
    boolean matches = tried(at, in);
    failed.set(pair, !matches);
    return matches;
  }

  private boolean tried(int start, int from) {
    int at = start;
    int in = from;
    while (at < pattern.length()) {
      char sign = pattern.charAt(at);
      if (sign == '*') {
        return star(at, in);
      }
      if (in == path.length()) {
        return false;
      }
      char next = path.charAt(in);
      if (sign == '[') {
        int end = bracket(at, next);
        if (end < 0) {
          return false;
        }
        at = end;
      } else if (sign == '?') {
        if (next == SLASH) {
          return false;
        }
        at++;
      } else {
        int literal = sign == ESCAPE ? at + 1 : at;
        if (literal == pattern.length() || pattern.charAt(literal) != next) {
          return false;
        }
        at = literal + 1;
      }
      in++;
    }
    return in == path.length();
  }

  /** Two stars mean any folders only where they stand alone between slashes. */
  private boolean star(int start, int in) {
    int end = start;
    while (end < pattern.length() && pattern.charAt(end) == '*') {
      end++;
    }
    boolean alone =
        end - start > 1
            && (start == 0 || pattern.charAt(start - 1) == SLASH)
            && (end == pattern.length() || pattern.charAt(end) == SLASH);
    if (alone && end < pattern.length() && matches(end + 1, in)) {
      return true; // `**/` is no folder at all
    }
    for (int to = in; ; to++) {
      if (matches(end, to)) {
        return true;
      }
      if (to == path.length() || (!alone && path.charAt(to) == SLASH)) {
        return false;
      }
    }
  }

  /** Returns where the bracket ends if it holds the sign, else -1. */
  private int bracket(int start, char sign) {
    int at = start + 1;
    boolean inverted = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
    at += inverted ? 1 : 0;
    int first = at;
    boolean holds = false;
    while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
      int close = pattern.startsWith("[:", at) ? pattern.indexOf(']', at + 2) : -1;
      if (close > at + 2 && pattern.charAt(close - 1) == ':') {
        IntPredicate named = CLASSES.get(pattern.substring(at + 2, close - 1));
        if (named == null) {
          return -1;
        }
        holds |= named.test(sign);
        at = close + 1;
        continue;
      }
      at += pattern.charAt(at) == ESCAPE ? 1 : 0;
      if (at == pattern.length()) {
        return -1;
      }
      char low = pattern.charAt(at);
      char high = low;
      at++;
      if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        at += pattern.charAt(at + 1) == ESCAPE ? 2 : 1;
        if (at == pattern.length()) {
          return -1;
        }
        high = pattern.charAt(at);
        at++;
      }
      holds |= low <= sign && sign <= high;
    }
    return at < pattern.length() && holds != inverted && sign != SLASH ? at + 1 : -1;
  }

  private static boolean isLetter(int sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }

  private static boolean isAlphanumeric(int sign) {
    return isLetter(sign) || (sign >= '0' && sign <= '9');
  }
}
