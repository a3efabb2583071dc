package io.github.athenalint.jinja;

import io.github.athenalint.text.Regex;
import io.github.athenalint.text.Span;
import java.util.Locale;

/** What is between the quotes of a string, its escapes decoded as Python does. */
final class Unescaping {

  private static final String SIMPLE = "abfnrtv\\'\"";
  private static final Regex NAME = Regex.of("[A-Za-z0-9](?:[A-Za-z0-9 -]*[A-Za-z0-9])?");
  private static final String MEANING = "\u0007\b\f\n\r\t\u000B\\'\"";

  private final String raw;
  private final Span span;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private Unescaping(String raw, Span span) {
    this.raw = raw;
    this.span = span;
  }

  /**
   * Decodes a string.
   *
   * @param raw what is between the quotes
   * @param span where the string stands, for a failure
   */
  static String of(String raw, Span span) {
    if (raw.indexOf('\\') < 0 && raw.indexOf('\r') < 0) {
      return raw;
    }
    Unescaping unescaping = new Unescaping(raw.replace("\r\n", "\n").replace('\r', '\n'), span);
    while (unescaping.at < unescaping.raw.length()) {
      unescaping.step();
    }
    return unescaping.text.toString();
  }

  private void step() {
    char character = raw.charAt(at++);
    if (character != '\\') {
      text.append(character);
      return;
    }
    char escaped = raw.charAt(at++);
    int simple = SIMPLE.indexOf(escaped);
    if (simple >= 0) {
      text.append(MEANING.charAt(simple));
    } else if (escaped >= '0' && escaped <= '7') {
      octal(escaped - '0');
    } else {
      switch (escaped) {
        case 'x' -> hexadecimal(2, "truncated \\xXX escape");
        case 'u' -> hexadecimal(4, "truncated \\uXXXX escape");
        case 'U' -> hexadecimal(8, "truncated \\UXXXXXXXX escape");
        case 'N' -> named();
        case '\n' -> {}
        default -> text.append('\\').append(ascii(escaped));
      }
    }
  }

  /** Jinja writes what is not ASCII as an escape first, which the backslash before it spoils. */
  private String ascii(char escaped) {
    if (escaped < 0x80) {
      return String.valueOf(escaped);
    }
    int codePoint = raw.codePointAt(at - 1);
    at += Character.charCount(codePoint) - 1;
    String form = codePoint < 0x100 ? "\\x%02x" : codePoint < 0x10000 ? "\\u%04x" : "\\U%08x";
    return String.format(Locale.ROOT, form, codePoint).substring(1);
  }

  private void named() {
    int close = at < raw.length() && raw.charAt(at) == '{' ? raw.indexOf('}', at) : -1;
    if (close < at + 2) {
      throw SyntaxFailure.at(span, "malformed \\N character escape");
    }
    String name = raw.substring(at + 1, close);
    at = close + 1;
    if (!NAME.matches(name)) {
      throw SyntaxFailure.at(span, "unknown Unicode character name");
    }
    text.appendCodePoint(codePointOf(name));
  }

  /** Java does not know all that Python knows; then nothing can be said of the template. */
  private int codePointOf(String name) {
    try {
      int codePoint = Character.codePointOf(name);
      // Of what has no name of its own Java makes one from its block and its number.
      boolean isMade =
          name.toUpperCase(Locale.ROOT)
              .endsWith(" " + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
      if (!isMade && !Character.isISOControl(codePoint)) {
        return codePoint;
      }
    } catch (IllegalArgumentException e) {
      // As below.
    }
    throw SyntaxFailure.tooDeep(span);
  }

  private void octal(int first) {
    int value = first;
    for (int digits = 1; digits < 3 && at < raw.length(); digits++) {
      int digit = raw.charAt(at) - '0';
      if (digit < 0 || digit > 7) {
        break;
      }
      value = value * 8 + digit;
      at++;
    }
    text.append((char) value);
  }

  private void hexadecimal(int length, String failure) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      int digit = at < raw.length() ? Character.digit(raw.charAt(at), 16) : -1;
      if (digit < 0 || raw.charAt(at) > 'f') {
        throw SyntaxFailure.at(span, failure);
      }
      value = value * 16 + digit;
      at++;
    }
    if (!Character.isValidCodePoint(value)) {
      throw SyntaxFailure.at(span, "illegal Unicode character");
    }
    text.appendCodePoint(value);
  }
}
