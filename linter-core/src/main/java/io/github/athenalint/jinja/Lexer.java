package io.github.athenalint.jinja;

import io.github.athenalint.text.Regex;
import io.github.athenalint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Cuts a template into tokens as the lexer of Jinja 3.1 does; a failure is the last token. */
final class Lexer {

  private static final Regex FLOAT =
      Regex.of("(?:\\d++_)*+\\d++(?:(?:\\.(?:\\d++_)*+\\d++)?[eE][+-]?|\\.)(?:\\d++_)*+\\d++");
  private static final Regex INTEGER =
      Regex.of(
          "0[bB](?:_?[01])++|0[oO](?:_?[0-7])++|0[xX](?:_?[0-9a-fA-F])++|[1-9](?:_?\\d)*+|0(?:_?0)*+");
  private static final Regex NAME = Regex.of("[\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}]++");
  private static final Set<String> TWOFOLD = Set.of("**", "//", "==", "!=", ">=", "<=");
  private static final String OPERATORS = "-+/*%~[](){}><=.:|,;";
  private static final Regex RAW_BEGIN = Regex.of("\\{%([-+]?)\\s*raw\\s*(?:(-)%\\}\\s*|%\\})");
  private static final Regex RAW_END =
      Regex.of("\\{%([-+]?)\\s*endraw\\s*(?:\\+%\\}|-%\\}\\s*|%\\})");

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
    this.end = withoutLastNewline(text);
  }

  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    try {
      lexer.run();
      lexer.add(Token.Kind.END, lexer.end, lexer.end, "");
    } catch (SyntaxFailure failure) {
      if (failure.isTooDeep()) {
        throw failure;
      }
      lexer.tokens.add(
          new Token(Token.Kind.FAILURE, failure.problem().span(), failure.problem().message()));
    }
    return lexer.tokens;
  }

  /** Tells where the text ends for Jinja, which drops one newline at the end. */
  static int withoutLastNewline(String text) {
    if (text.endsWith("\r\n")) {
      return text.length() - 2;
    }
    boolean newline = text.endsWith("\n") || text.endsWith("\r");
    return newline ? text.length() - 1 : text.length();
  }

  /** Tells what Python takes for white space. */
  static boolean isSpace(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\u0085';
  }

  private void run() {
    while (at < end) {
      int tag = nextTag();
      if (tag < 0) {
        data(at, end, false);
        at = end;
        return;
      }
      if (text.charAt(tag + 1) == '%' && raw(tag)) {
        continue;
      }
      boolean strip = tag + 2 < end && text.charAt(tag + 2) == '-';
      boolean sign = strip || (tag + 2 < end && text.charAt(tag + 2) == '+');
      data(at, tag, strip);
      at = tag + (sign ? 3 : 2);
      switch (text.charAt(tag + 1)) {
        case '#' -> comment(tag);
        case '{' -> tag(tag, Token.Kind.VARIABLE_BEGIN, Token.Kind.VARIABLE_END);
        default -> tag(tag, Token.Kind.BLOCK_BEGIN, Token.Kind.BLOCK_END);
      }
    }
  }

  private int nextTag() {
    for (int i = text.indexOf('{', at); i >= 0 && i + 1 < end; i = text.indexOf('{', i + 1)) {
      char second = text.charAt(i + 1);
      if (second == '{' || second == '%' || second == '#') {
        return i;
      }
    }
    return -1;
  }

  private void data(int from, int to, boolean strip) {
    int last = to;
    while (strip && last > from && isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > from) {
      String data = text.substring(from, last);
      String lines = data.indexOf('\r') < 0 ? data : data.replace("\r\n", "\n").replace('\r', '\n');
      add(Token.Kind.DATA, from, last, lines);
    }
  }

  private boolean raw(int start) {
    Matcher begin = RAW_BEGIN.matcher(text).region(start, end);
    if (!begin.lookingAt()) {
      return false;
    }
    data(at, start, begin.group(1).equals("-"));
    at = begin.end();
    Matcher close = RAW_END.matcher(text).region(at, end);
    if (!close.find()) {
      throw SyntaxFailure.at(new Span(start, at), "Missing end of raw directive");
    }
    data(at, close.start(), close.group(1).equals("-"));
    at = close.end();
    return true;
  }

  private void comment(int start) {
    int close = text.indexOf("#}", at);
    if (close < 0 || close + 2 > end) {
      throw SyntaxFailure.at(new Span(start, start + 2), "Missing end of comment tag");
    }
    boolean strip = close > at && text.charAt(close - 1) == '-';
    at = close + 2;
    add(Token.Kind.COMMENT, start, at, "");
    if (strip) {
      skipSpace();
    }
  }

  private void tag(int start, Token.Kind begin, Token.Kind close) {
    add(begin, start, at, "");
    Deque<Character> open = new ArrayDeque<>();
    while (at < end) {
      if (open.isEmpty() && closes(close)) {
        return;
      }
      if (isSpace(text.charAt(at))) {
        at++;
      } else if (!number() && !name() && !string()) {
        operator(open);
      }
    }
  }

  private boolean closes(Token.Kind close) {
    String brace = close == Token.Kind.VARIABLE_END ? "}}" : "%}";
    boolean minus = text.startsWith("-" + brace, at);
    boolean plus = close == Token.Kind.BLOCK_END && text.startsWith("+" + brace, at);
    if (!minus && !plus && !text.startsWith(brace, at)) {
      return false;
    }
    int start = at;
    at += minus || plus ? 3 : 2;
    if (at > end) {
      at = start;
      return false;
    }
    add(close, start, at, "");
    if (minus) {
      skipSpace();
    }
    return true;
  }

  private boolean number() {
    if (text.charAt(at) < '0' || text.charAt(at) > '9') {
      return false;
    }
    boolean afterDot = at > 0 && text.charAt(at - 1) == '.';
    return (!afterDot && take(FLOAT, Token.Kind.FLOAT)) || take(INTEGER, Token.Kind.INTEGER);
  }

  private boolean name() {
    int plain = at;
    while (plain < end && isAsciiWord(text.charAt(plain))) {
      plain++;
    }
    if (plain == end || text.charAt(plain) < 128) { // as nearly all are
      if (plain == at) {
        return false;
      }
      add(Token.Kind.NAME, at, plain, text.substring(at, plain));
      at = plain;
    } else if (!take(NAME, Token.Kind.NAME)) {
      return false;
    }
    Token name = tokens.get(tokens.size() - 1);
    if (!Character.isUnicodeIdentifierStart(name.text().codePointAt(0))
        && name.text().charAt(0) != '_') {
      throw SyntaxFailure.at(name.span(), "Invalid character in identifier");
    }
    return true;
  }

  private static boolean isAsciiWord(char sign) {
    return sign < 128 && (Character.isLetterOrDigit(sign) || sign == '_');
  }

  private boolean string() {
    char quote = text.charAt(at);
    if (quote != '\'' && quote != '"') {
      return false;
    }
    int close = at + 1;
    while (close < end && text.charAt(close) != quote) {
      close += text.charAt(close) == '\\' ? 2 : 1;
    }
    if (close >= end) {
      return false;
    }
    Span span = new Span(at, close + 1);
    add(Token.Kind.STRING, at, close + 1, Unescaping.of(text.substring(at + 1, close), span));
    at = close + 1;
    return true;
  }

  private void operator(Deque<Character> open) {
    boolean twofold = at + 1 < end && TWOFOLD.contains(text.substring(at, at + 2));
    int length = twofold ? 2 : OPERATORS.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
    if (length == 0) {
      String wrong = new String(Character.toChars(text.codePointAt(at)));
      Span span = new Span(at, Math.min(end, at + wrong.length()));
      String quoted = wrong.equals("'") ? "\"'\"" : "'" + wrong + "'";
      throw SyntaxFailure.at(span, "unexpected char " + quoted + " at " + at);
    }
    add(Token.Kind.OPERATOR, at, at + length, text.substring(at, at + length));
    at += length;
    Token operator = tokens.get(tokens.size() - 1);
    switch (operator.text()) {
      case "(" -> open.push(')');
      case "[" -> open.push(']');
      case "{" -> open.push('}');
      case ")", "]", "}" -> {
        // Jinja checks the bracket before it hands the token on.
        tokens.remove(tokens.size() - 1);
        if (open.isEmpty()) {
          throw SyntaxFailure.at(operator.span(), "unexpected '" + operator.text() + "'");
        }
        char expected = open.pop();
        if (operator.text().charAt(0) != expected) {
          throw SyntaxFailure.at(
              operator.span(), "unexpected '" + operator.text() + "', expected '" + expected + "'");
        }
        tokens.add(operator);
      }
      default -> {}
    }
  }

  private boolean take(Regex pattern, Token.Kind kind) {
    Matcher matcher = pattern.matcher(text).region(at, end);
    if (!matcher.lookingAt()) {
      return false;
    }
    add(kind, at, matcher.end(), matcher.group());
    at = matcher.end();
    return true;
  }

  private void skipSpace() {
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private void add(Token.Kind kind, int from, int to, String tokenText) {
    tokens.add(new Token(kind, new Span(from, to), tokenText));
  }
}
